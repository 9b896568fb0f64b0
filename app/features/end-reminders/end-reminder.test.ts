import { describe, expect, test } from "vitest";
import type { CampaignStatus } from "~/features/campaigns/campaign";
import { campaignEnd } from "~/features/campaigns/deadline";
import { isReminderDue, mayAskReminder, remindAt } from "./end-reminder";

const endsAt = campaignEnd("2026-10-01", 25);
const of = (status: CampaignStatus) => ({ status, endsAt });
const before = (hours: number) => new Date(endsAt.getTime() - hours * 3_600_000);

describe("48 hours before the end", () => {
  test.each([
    ["three days before", "live", 72, { asked: true, due: false }],
    ["a second earlier than 48 hours", "live", 48 + 1 / 3600, { asked: true, due: false }],
    ["48 hours to the second", "live", 48, { asked: false, due: true }],
    ["on the last evening", "live", 1, { asked: false, due: true }],
    ["at the last second", "live", 0, { asked: false, due: true }],
    ["a second too late", "live", -1 / 3600, { asked: false, due: false }],
    ["while the team has stopped it", "suspended", 10, { asked: false, due: false }],
    ["before it opens", "approved", 72, { asked: false, due: false }],
    ["once it is closing", "closing", 10, { asked: false, due: false }],
    ["once it is cancelled", "cancelled", 10, { asked: false, due: false }],
  ] as const)("%s (%s)", (_, status, hours, { asked, due }) => {
    expect([mayAskReminder(of(status), before(hours)), isReminderDue(of(status), before(hours))]).toEqual([asked, due]);
  });

  test("is counted in hours that pass, across the night of 25 October that has 25 of them (situation 15)", () => {
    expect(remindAt(endsAt).toISOString()).toBe("2026-10-24T22:59:59.000Z");
  });
});
