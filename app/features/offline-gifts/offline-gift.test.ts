import { describe, expect, test } from "vitest";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { parisInstant } from "~/lib/dates";
import { priceOffline } from "./offline-basket";
import { canRecord, cashCeilingOn, donorKey, mustBeInTime, mustBeSomebodyElse, returnBy, noticeOn, returnStageOn, type OfflineCampaign } from "./offline-gift";

/** From Monday 2 November to Monday 30 November 2026; the fifth working day after it is Monday 7 December. */
const campaign = (change: Partial<OfflineCampaign> = {}): OfflineCampaign => ({
  status: "live", takesOfflineGifts: true, startsAt: parisInstant("2026-11-02", "08:00:00"), endsAt: parisInstant("2026-11-30", "23:59:59"), ...change,
});
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "fine";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("when a gift may be recorded and confirmed", () => {
  test.each<[string, Partial<OfflineCampaign>, string, boolean]>([
    ["while the campaign runs", {}, "2026-11-20", true],
    ["while it is suspended: the cheque had come before", { status: "suspended" }, "2026-11-20", true],
    ["during closing, up to the fifth working day", { status: "closing" }, "2026-12-07", true],
    ["not after it", { status: "closing" }, "2026-12-08", false],
    ["not when the campaign takes none", { takesOfflineGifts: false }, "2026-11-20", false],
    ["not before it begins", { status: "approved" }, "2026-11-01", false],
    ["not once its outcome is written", { status: "succeeded" as CampaignStatus }, "2026-12-01", false],
  ])("%s", (_, change, day, expected) => expect(canRecord(campaign(change), parisInstant(day, "12:00:00"))).toBe(expected));
});

describe("when it must have been received: the postmark decides for a cheque", () => {
  test.each([
    ["the first day", "2026-11-02", "fine"],
    ["the last day", "2026-11-30", "fine"],
    ["the day before the campaign", "2026-11-01", "offline.too_early"],
    ["the day after the end, though the delay still runs", "2026-12-01", "offline.too_late"],
    ["tomorrow", "2026-12-05", "offline.in_future"],
  ])("%s", (_, day, expected) => expect(codeOf(() => mustBeInTime(day, campaign(), parisInstant("2026-12-04", "10:00:00")))).toBe(expected));
});

describe("the second person", () => {
  const first = { accountId: "recorder", organisationId: "fournil" };
  test.each([
    ["is not the first one", { accountId: "recorder", organisationIds: [] }, "offline.same_person"],
    ["is not of the organisation that keeps the money", { accountId: "other", organisationIds: ["fournil"] }, "offline.own_organisation"],
    ["is anybody else", { accountId: "other", organisationIds: ["elsewhere"] }, "fine"],
  ])("%s", (_, actor, expected) => expect(codeOf(() => mustBeSomebodyElse(actor, first))).toBe(expected));
});

describe("who counts as one donor", () => {
  test.each([
    [{ email: "Louise@Example.org", donorName: "Louise" }, "louise@example.org"],
    [{ email: null, donorName: "  Élise  LEFÈVRE-Dupont " }, "nom:elise lefevre dupont"],
    [{ email: null, donorName: "elise lefevre dupont" }, "nom:elise lefevre dupont"],
  ])("%o", (donor, key) => expect(donorKey(donor)).toBe(key));
});

test("cash has the ceiling of its day", () => {
  expect(cashCeilingOn("2026-11-20")).toBe(100_000);
});

describe("giving back, thirty days after the end", () => {
  const ended = parisInstant("2026-12-08", "00:05:00");
  test("by the end of the thirtieth day", () => expect(returnBy(ended)).toEqual(parisInstant("2027-01-07", "23:59:59")));
  test.each([
    ["2026-12-08", "begin"],
    ["2026-12-30", "begin"],
    ["2026-12-31", "soon"],
    ["2027-01-07", "soon"],
    ["2027-01-08", "late"],
  ])("on %s the holder is told: %s", (day, stage) => expect(returnStageOn(ended, parisInstant(day, "09:00:00"))).toBe(stage));
});

describe("what the team is told of a gift that waits", () => {
  // Ends on a Tuesday: gifts are confirmed until the next Tuesday, the fifth working day after.
  const endsAt = parisInstant("2026-12-08", "23:59:59");
  test.each([
    ["noted in the day", "2026-12-01", "10:00:00", "2026-12-01", "23:00:00", null],
    ["the next morning", "2026-12-01", "10:00:00", "2026-12-02", "08:00:00", "declared"],
    ["noted in the night", "2026-12-01", "02:00:00", "2026-12-01", "08:00:00", "declared"],
    ["three working days left", "2026-12-01", "10:00:00", "2026-12-14", "07:59:59", "declared"],
    ["two working days left", "2026-12-01", "10:00:00", "2026-12-14", "08:00:00", "ending"],
    ["noted on the last day", "2026-12-15", "15:00:00", "2026-12-15", "15:59:59", null],
    ["an hour after, on the last day", "2026-12-15", "15:00:00", "2026-12-15", "16:00:00", "ending"],
  ])("%s", (_, day, hour, today, clock, stage) => {
    expect(noticeOn({ recordedAt: parisInstant(day, hour), endsAt }, parisInstant(today, clock))).toBe(stage);
  });
});

describe("what a cheque pays", () => {
  const rewards = [
    { id: "bread", title: "Un pain", priceCents: 1500, handOver: "pickup" as const, hidden: false, perDonor: null },
    { id: "book", title: "Le livre", priceCents: 3000, handOver: "post" as const, hidden: false, perDonor: null },
    { id: "gone", title: "Le tablier", priceCents: 1000, handOver: "pickup" as const, hidden: true, perDonor: null },
  ];
  const asked = (change: object) => ({ amountCents: 5000, lines: [], postalAddress: null, anonymous: false, amountHidden: false, ...change });
  const line = (rewardId: string, quantity = 1) => [{ rewardId, quantity }];

  test("rewards at our prices, the rest is free", () => {
    expect(priceOffline(asked({ lines: line("bread", 2) }), rewards)).toEqual({ freeCents: 2000, lines: [{ rewardId: "bread", quantity: 2, unitCents: 1500, title: "Un pain", perDonor: null }] });
  });

  test.each([
    ["less than its rewards", { amountCents: 1000, lines: line("bread") }, "offline.below_rewards"],
    ["a hidden reward", { lines: line("gone") }, "offline.reward_gone"],
    ["a parcel without address", { lines: line("book") }, "offline.address_missing"],
    ["a parcel from nobody", { lines: line("book"), postalAddress: "Arras", anonymous: true }, "offline.parcel_named"],
    ["a parcel of a hidden amount", { lines: line("book"), postalAddress: "Arras", amountHidden: true }, "offline.parcel_named"],
    ["a fraction of a cent (situation 23)", { amountCents: 100.5 }, "offline.amount"],
    ["a negative amount (situation 23)", { amountCents: -5000 }, "offline.amount"],
    ["more than can be (situation 23)", { amountCents: 2 ** 53 }, "offline.amount"],
  ])("%s", (_, change, expected) => expect(codeOf(() => priceOffline(asked(change), rewards))).toBe(expected));
});
