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
  test.each([
    ["a failed test", { states: ["failed", "skipped"], broken: null }, true],
    ["a test that still passes", { states: ["passed", "skipped"], broken: null }, false],
    ["a title without a test", { states: ["skipped"], broken: null }, false],
    ["a file that cannot be loaded", { states: [], broken: "no such file" }, false],
    ["a run that broke around its test", { states: ["passed"], broken: "the pool is closed" }, false],
  ])("%s", (_, given, proven) => expect(judge(given).proven).toBe(proven));
});
