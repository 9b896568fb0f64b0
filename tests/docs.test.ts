import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = ["README.md", ...["docs", "docs/decisions"].flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith(".md")).map((name) => `${folder}/${name}`))];
const linksOf = (page: string) => [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!).filter((target) => !/^[a-z]+:/.test(target));

describe("the documentation", () => {
  test.each(pages)("%s links to what exists", (page) => {
    expect(linksOf(page).filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test("the index of decisions is complete", () => {
    const listed = linksOf("docs/decisions/README.md").sort();
    const present = readdirSync(join(root, "docs/decisions")).filter((name) => name !== "README.md").sort();
    expect([...new Set(listed)]).toEqual(present);
  });

  test("the README keeps to one page", () => {
    expect(read("README.md").split("\n").length).toBeLessThanOrEqual(80);
  });
});
