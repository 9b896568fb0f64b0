import { describe, expect, test } from "vitest";
import { dueNotices, forgottenNotices, type NoticeKind, type Watched } from "./notices";

const day = (text: string) => new Date(`${text}T10:00:00Z`);
const calm: Watched = { status: "approved", launchOn: "2026-05-20", accountReady: true, oldestHeldAt: null, promisedBy: null };
const incomplete = { ...calm, accountReady: false };
const live: Watched = { ...calm, status: "live" };

describe("what is told about a campaign's money, and when", () => {
  test.each<[string, Watched, string, NoticeKind[], NoticeKind[]]>([
    ["a complete account", calm, "2026-05-19", [], []],
    ["15 days before the opening", incomplete, "2026-05-05", [], []],
    ["14 days before", incomplete, "2026-05-06", [], ["account_14"]],
    ["13 days before, told already", incomplete, "2026-05-07", ["account_14"], []],
    ["7 days before", incomplete, "2026-05-13", ["account_14"], ["account_7"]],
    ["3 days before, nothing told yet: one mail, not three", incomplete, "2026-05-17", [], ["account_3"]],
    ["the day it cannot open", incomplete, "2026-05-20", ["account_14", "account_7", "account_3"], ["account_missed"]],
    ["a draft whose day has passed", { ...incomplete, status: "draft" }, "2026-05-25", ["account_3"], []],
    ["Stripe stops the account of a live campaign", { ...live, accountReady: false }, "2026-05-25", [], ["account_stopped"]],
    ["told already", { ...live, accountReady: false }, "2026-05-26", ["account_stopped"], []],
    ["59 days held", { ...live, oldestHeldAt: day("2026-05-01") }, "2026-06-29", [], []],
    ["60 days held", { ...live, oldestHeldAt: day("2026-05-01") }, "2026-06-30", [], ["held_60"]],
    ["80 days held", { ...live, oldestHeldAt: day("2026-05-01") }, "2026-07-20", ["held_60"], ["held_80"]],
    ["89 days held", { ...live, oldestHeldAt: day("2026-05-01") }, "2026-07-29", ["held_60", "held_80"], ["held_89"]],
    ["all told", { ...live, oldestHeldAt: day("2026-05-01") }, "2026-08-01", ["held_60", "held_80", "held_89"], []],
    ["the promised day is over", { ...live, status: "succeeded", promisedBy: day("2026-06-10") }, "2026-06-11", [], ["payout_late"]],
    ["the promised day is today", { ...live, status: "succeeded", promisedBy: day("2026-06-11") }, "2026-06-11", [], []],
  ])("%s", (_case, watched, today, told, expected) => expect(dueNotices(watched, day(today), told).tell).toEqual(expected));

  test("the lesser ones are marked with the pressing one", () => {
    expect(dueNotices(incomplete, day("2026-05-18"), []).mark.sort()).toEqual(["account_14", "account_3", "account_7"]);
  });

  test("an account stopped, opened, stopped again is told again", () => {
    expect(forgottenNotices(live, ["account_stopped"])).toEqual(["account_stopped"]);
    expect(forgottenNotices({ ...live, accountReady: false }, ["account_stopped"])).toEqual([]);
  });
});
