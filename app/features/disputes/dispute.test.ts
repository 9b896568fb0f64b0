import { describe, expect, test } from "vitest";
import { canAnswer, disputeStatuses, lossOf, missedDeadline, movements, nextDisputeStatus, standing } from "./dispute";

describe("Stripe's words", () => {
  test.each([
    ["needs_response", "under_review", "under_review"],
    ["needs_response", "lost", "lost"],
    ["under_review", "won", "won"],
    ["warning_closed", "needs_response", "needs_response"],
    ["lost", "appeal_needs_response", "appeal_needs_response"],
    ["under_review", "needs_response", null],
    ["won", "under_review", null],
    ["lost", "under_review", null],
    ["won", "lost", null],
  ] as const)("%s, then %s: %s", (from, told, next) => expect(nextDisputeStatus(from, told)).toBe(next));

  test("told again, nothing changes", () => {
    for (const status of disputeStatuses) expect(nextDisputeStatus(status, status)).toBeNull();
  });
});

test("what a dispute moved is read from its balance transactions", () => {
  expect(movements([])).toEqual({ withdrawnCents: 0, feeCents: 0, reinstatedCents: 0, feeReturnedCents: 0 });
  expect(movements([{ amount: -2500, fee: 2000 }, { amount: 2500, fee: -2000 }])).toEqual({ withdrawnCents: 2500, feeCents: 2000, reinstatedCents: 2500, feeReturnedCents: 2000 });
});

const held = { netCents: 2500 };
test.each([
  ["just opened", { status: "needs_response", withdrawnCents: 2500, reinstatedCents: 0 }, held, "open"],
  ["won, the money not back yet", { status: "won", withdrawnCents: 2500, reinstatedCents: 0 }, held, "open"],
  ["won, the money back", { status: "won", withdrawnCents: 2500, reinstatedCents: 2500 }, held, "over"],
  ["lost", { status: "lost", withdrawnCents: 2500, reinstatedCents: 0 }, held, "lost"],
  ["lost, the money not gone yet", { status: "lost", withdrawnCents: 0, reinstatedCents: 0 }, held, "open"],
  ["lost after a full refund: nothing leaves", { status: "lost", withdrawnCents: 0, reinstatedCents: 0 }, { netCents: 0 }, "over"],
  ["an appeal changes nothing until it is decided", { status: "appeal_under_review", withdrawnCents: 2500, reinstatedCents: 0 }, held, "lost"],
  ["an inquiry closed", { status: "warning_closed", withdrawnCents: 0, reinstatedCents: 0 }, held, "over"],
] as const)("%s", (_words, dispute, gift, where) => expect(standing(dispute, gift)).toBe(where));

test.each([
  [2500, 2500, { lostCents: 2500, beyondCents: 0 }],
  [1000, 2500, { lostCents: 1000, beyondCents: 0 }],
  [2500, 1500, { lostCents: 1500, beyondCents: 1000 }],
  [2500, 0, { lostCents: 0, beyondCents: 2500 }],
])("the bank keeps %i of a gift of which %i are left", (withdrawnCents, netCents, loss) => expect(lossOf(withdrawnCents, { netCents })).toEqual(loss));

const [before, dueBy, after] = ["2026-03-02T10:00:00Z", "2026-03-03T23:59:59Z", "2026-03-04T10:00:00Z"].map((at) => new Date(at)) as [Date, Date, Date];
test.each([
  ["a card, once", { status: "needs_response", means: "card", answered: false }, before, true],
  ["answered already", { status: "needs_response", means: "card", answered: true }, before, false],
  ["under review", { status: "under_review", means: "card", answered: false }, before, false],
  ["a debit sent back", { status: "needs_response", means: "debit", answered: false }, before, false],
  ["too late, to the second", { status: "needs_response", means: "card", answered: false }, dueBy, false],
] as const)("an answer: %s", (_words, dispute, at, allowed) => expect(canAnswer({ ...dispute, dueBy }, at)).toBe(allowed));

test.each([
  ["still time", { answered: false, endedAt: null }, before, false],
  ["nobody answered", { answered: false, endedAt: null }, after, true],
  ["answered in time", { answered: true, endedAt: null }, after, false],
  ["decided before", { answered: false, endedAt: before }, after, false],
  ["decided after", { answered: false, endedAt: after }, after, true],
  ["no deadline was told", { answered: false, endedAt: null, dueBy: null }, after, false],
  ["a debit has none", { answered: false, endedAt: null, means: "debit" as const }, after, false],
])("a missed deadline: %s", (_words, facts, at, missed) => expect(missedDeadline({ means: "card", dueBy, ...facts }, at)).toBe(missed));
