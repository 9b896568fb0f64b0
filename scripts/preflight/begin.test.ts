import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../entry/root.mjs";
import { paragraph } from "./paragraph.mjs";

const read = (path: string) => readFileSync(join(root, path), "utf8");
/** What Node.js 12 does not parse, or does not know before anything else has been imported. */
const NEWER = /\?\.|\?\?|&&=|\|\|=|^\s*await |#\w+ in |\bstatic \{|\d_\d/m;
const staticImports = (source: string) =>
  [...source.matchAll(/^import .*?from "([^"]+)"/gm)].map((match) => match[1]);

describe("an old Node.js gets as far as being told so", () => {
  test.each(["scripts/begin.mjs", "scripts/entry/node-version.mjs"])("%s has no newer syntax", (path) => {
    expect(read(path)).not.toMatch(NEWER);
  });

  test("nothing else is read before the check", () => {
    expect(staticImports(read("scripts/begin.mjs"))).toEqual(["./entry/node-version.mjs"]);
    expect(staticImports(read("scripts/entry/node-version.mjs"))).toEqual([]);
  });

  test("every command of the README begins there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [script, name] of [
      ["demo", "demo"],
      ["test", "test"],
      ["check:ledger", "check-ledger"],
    ] as const)
      expect(scripts[script]).toBe(`node scripts/begin.mjs ${name}`);
  });
});

test("a temporary folder that is not there is said in one paragraph, before anything is done", () => {
  const env = { ...process.env, TMPDIR: "/nowhere/at/all", npm_execpath: "/x/npm-cli.js" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/begin.mjs"), "demo"], {
    env,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(
    /^\n✗ Nothing can be written in the temporary folder, \/nowhere\/at\/all\. Name another one:\s`TMPDIR=/,
  );
  expect(stderr).toContain("Nothing was changed.");
});

test("a paragraph is broken between words", () => {
  const text = paragraph({ stops: false, what: "one ".repeat(60).trim(), remedy: "two" });
  expect(text.split("\n").map((line) => line.length)).toEqual([93, 95, 55]);
  expect(text.replaceAll("\n", " ")).toBe(`! ${"one ".repeat(60)}two`);
});
