import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { judge } from "./prove";
import { readSwitches } from "./tables";
import { takeAway } from "./without-protection";

const switches = await readSwitches();

describe("the tables of switches", () => {
  test("each protection has one name", () => {
    const names = switches.map(({ protection }) => protection);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(switches)("$protection: there is something to take away, and a test to notice", (one) => {
    if ("file" in one) expect(() => takeAway(readFileSync(join(root, one.file), "utf8"), one)).not.toThrow();
    expect(existsSync(join(root, one.proof))).toBe(true);
  });
});

describe("takeAway", () => {
  const gone = { file: "a.ts", from: "guard();", to: "" };
  test("takes away what stands there once", () => expect(takeAway("guard(); work();", gone)).toBe(" work();"));
  test.each(["work();", "guard(); guard();"])("refuses %j", (source) => expect(() => takeAway(source, gone)).toThrow("times"));
});

describe("judge", () => {
  const report = (numFailedTests: number, ...tests: string[]) => ({ numFailedTests, testResults: [{ status: tests.includes("failed") ? "failed" : "passed", assertionResults: tests.map((status) => ({ status, title: "t" })) }] });
  test.each([
    ["a failed test", report(1, "failed", "skipped"), true],
    ["a test that still passes", report(0, "passed"), false],
    ["a title without a test", report(0, "skipped"), false],
    ["a file that cannot be loaded", { numFailedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] }, false],
    ["no report", null, false],
  ])("%s", (_, given, proven) => expect(judge(given, "").proven).toBe(proven));
});
