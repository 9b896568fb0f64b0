import { expect, test } from "vitest";
import { lookalikesByDay } from "./lookalikes";

const pair = (one: string, other: string) => ({ one: { day: one }, other: { day: other } });

test("a pair counts on the day of the later one, days in order", () => {
  expect(lookalikesByDay([pair("2026-09-14", "2026-09-12"), pair("2026-09-12", "2026-09-12"), pair("2026-09-12", "2026-09-14")])).toEqual([{ day: "2026-09-12", pairs: 1 }, { day: "2026-09-14", pairs: 2 }]);
  expect(lookalikesByDay([])).toEqual([]);
});
