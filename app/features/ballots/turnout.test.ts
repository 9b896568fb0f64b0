import { describe, expect, test } from "vitest";
import { turnoutOf } from "./turnout";

const of = (...voters: number[]) => turnoutOf(voters.map((count, index) => ({ day: `2026-09-0${index + 1}`, voters: count })));

describe("the turnout, never of fewer than twenty people", () => {
  test.each([
    ["nobody yet", [], null, [], 0],
    ["nineteen", [19], null, [], 0],
    ["twenty", [20], 20, [20], 0],
    ["small days are told together", [30, 12, 12], 54, [30], 24],
    ["one small day takes the smallest shown one with it", [30, 40, 5], 75, [40], 35],
    ["only small days: the total alone", [12, 12], 24, [], 24],
  ] as const)("%s", (_words, voters, total, days, others) => {
    const turnout = of(...voters);
    expect({ ...turnout, days: turnout.days.map((day) => day.voters) }).toEqual({ total, days: [...days], others });
  });
});
