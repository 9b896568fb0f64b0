import { describe, expect, test } from "vitest";
import { oneCheck, playwrightCounts, sum, vitestCounts } from "./counts.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});

describe("vitestCounts", () => {
  test.each([
    ["all well", { numPassedTests: 3, numFailedTests: 0 }, 0, { passed: 3, failed: 0, skipped: 0 }],
    [
      "skipped is neither",
      { numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 },
      0,
      { passed: 1, failed: 0, skipped: 3 },
    ],
    [
      "a file that cannot be loaded is a failure",
      {
        numPassedTests: 3,
        numFailedTests: 1,
        testResults: [file("failed"), file("failed", "failed"), file("passed", "passed")],
      },
      1,
      { passed: 3, failed: 2, skipped: 0 },
    ],
    [
      "an error outside any test is a failure",
      { numPassedTests: 3 },
      1,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ["no report is a failure", null, 1, { passed: 0, failed: 1, skipped: 0 }],
  ])("%s", (_, report, code, counts) => {
    expect(vitestCounts(report, code)).toEqual(counts);
  });
});

describe("playwrightCounts", () => {
  test.each([
    [
      "all well",
      { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 } },
      0,
      { passed: 2, failed: 0, skipped: 1 },
    ],
    [
      "flaky is failed",
      { stats: { expected: 2, unexpected: 1, flaky: 1 } },
      1,
      { passed: 2, failed: 2, skipped: 0 },
    ],
    [
      "a product that does not start is a failure",
      { stats: { expected: 0, unexpected: 0 } },
      1,
      { passed: 0, failed: 1, skipped: 0 },
    ],
    ["no report is a failure", null, 1, { passed: 0, failed: 1, skipped: 0 }],
  ])("%s", (_, report, code, counts) => {
    expect(playwrightCounts(report, code)).toEqual(counts);
  });
});

test("everything is summed", () => {
  const total = sum([oneCheck(0), oneCheck(2), { passed: 5, failed: 1, skipped: 2 }]);
  expect(total).toEqual({ passed: 6, failed: 2, skipped: 2 });
});
