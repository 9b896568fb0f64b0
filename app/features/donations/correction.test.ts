import { expect, test } from "vitest";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { canCorrect } from "./correction";
import type { DonationStatus } from "./donation";

const size = { label: "Taille", kind: "text" as const, choices: [], required: true };
const parcel = { handOver: "post" as const, deliveryMonth: "2026-12-01", questions: [] };
const shirt = { handOver: "pickup" as const, deliveryMonth: "2027-02-01", questions: [size] };
const bread = { handOver: "pickup" as const, deliveryMonth: "2027-06-01", questions: [] };

type Row = [string, DonationStatus, boolean, CampaignStatus, (typeof parcel | typeof shirt | typeof bread)[], string, boolean];

test.each<Row>([
  ["a parcel, while the campaign runs", "paid", false, "live", [parcel], "2026-10-10T10:00:00Z", true],
  ["a direct debit under way", "processing", false, "live", [parcel], "2026-10-10T10:00:00Z", true],
  ["once it has succeeded, in the month announced", "paid", false, "settled", [parcel], "2026-12-31T22:59:59Z", true],
  ["the month is over, in Paris", "paid", false, "settled", [parcel], "2026-12-31T23:00:00Z", false],
  ["another reward asks later", "paid", false, "settled", [parcel, shirt], "2027-02-10T10:00:00Z", true],
  ["a reward that asks nothing does not count", "paid", false, "settled", [parcel, bread], "2027-02-10T10:00:00Z", false],
  ["nothing posted, nothing asked", "paid", false, "live", [bread], "2026-10-10T10:00:00Z", false],
  ["a free amount", "paid", false, "live", [], "2026-10-10T10:00:00Z", false],
  ["not paid", "pending", false, "live", [parcel], "2026-10-10T10:00:00Z", false],
  ["given back", "paid", true, "live", [parcel], "2026-10-10T10:00:00Z", false],
  ["the campaign failed", "paid", false, "failed", [parcel], "2026-10-10T10:00:00Z", false],
])("%s", (_, status, hasRefund, campaignStatus, lines, at, may) => {
  expect(canCorrect({ status, hasRefund, campaignStatus, lines }, new Date(at))).toBe(may);
});
