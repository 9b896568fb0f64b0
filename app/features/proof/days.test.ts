import { expect, test } from "vitest";
import { parisDay, parisInstant } from "~/lib/dates";
import { sortIntoDays } from "./days";

type Row = [when: string, happened: string, lastWritten: string | null, yesterday: string, day: string | null];

const rows: Row[] = [
  ["the first night", "2026-05-02", null, "2026-05-04", "2026-05-02"],
  ["as every night", "2026-05-04", "2026-05-03", "2026-05-04", "2026-05-04"],
  ["the worker stood still for days", "2026-05-02", "2026-05-01", "2026-05-06", "2026-05-02"],
  ["told late, of a day that is written: the day on which it was recorded", "2026-05-01", "2026-05-03", "2026-05-04", "2026-05-04"],
  ["told late, and yesterday is written too: it waits", "2026-05-01", "2026-05-04", "2026-05-04", null],
  ["today is not over", "2026-05-05", "2026-05-03", "2026-05-04", null],
];

test.each(rows)("%s", (_, happenedOn, lastWritten, yesterday, day) => {
  expect([...sortIntoDays([{ happenedOn }], lastWritten, yesterday).keys()]).toEqual(day === null ? [] : [day]);
});

test("days come in their order, whatever the order of the ledger", () => {
  const movements = ["2026-05-03", "2026-05-01", "2026-05-03", "2026-05-02"].map((happenedOn) => ({ happenedOn }));
  expect([...sortIntoDays(movements, null, "2026-05-03")].map(([day, { length }]) => [day, length])).toEqual([["2026-05-01", 1], ["2026-05-02", 1], ["2026-05-03", 2]]);
});

test.each([
  ["the short day of March has 23 hours", "2026-03-29", 23],
  ["the long day of October has 25", "2026-10-25", 25],
])("%s, and each of its minutes belongs to it", (_, day, hours) => {
  const [from, to] = [parisInstant(day), parisInstant(day === "2026-03-29" ? "2026-03-30" : "2026-10-26")];
  expect((to.getTime() - from.getTime()) / 3_600_000).toBe(hours);
  for (let at = from.getTime(); at < to.getTime(); at += 600_000) expect(parisDay(new Date(at))).toBe(day);
});
