import { describe, expect, test } from "vitest";
import { formatPhone, readPhone } from "./phone";

describe("a telephone number as people type it", () => {
  const cases: [string, string | null][] = [
    ["03 21 00 00 00", "+33321000000"],
    ["0321000000", "+33321000000"],
    ["03.21.00.00.00", "+33321000000"],
    ["03-21-00-00-00", "+33321000000"],
    ["  06 12 34 56 78 ", "+33612345678"],
    ["+33 3 21 00 00 00", "+33321000000"],
    ["+33 (0)3 21 00 00 00", "+33321000000"],
    ["0033 3 21 00 00 00", "+33321000000"],
    ["03\u00a021\u202f00 00 00", "+33321000000"],
    ["0692 00 00 00", "+262692000000"],
    ["+32 2 555 12 34", "+3225551234"],
    ["0321", null],
    ["03 21 00 00 00 00", null],
    ["00 00 00 00 00", null],
    ["+33 0 21 00 00 00", null],
    ["trois", null],
    ["+", null],
    ["03 21 00 00 0O", null],
  ];
  test.each(cases)("%s", (typed, read) => expect(readPhone(typed)).toBe(read));
});

test("is shown as French people read it, foreign ones as they are", () => {
  expect(formatPhone("+33321000000")).toBe("03\u00a021\u00a000\u00a000\u00a000");
  expect(formatPhone("+3225551234")).toBe("+3225551234");
});
