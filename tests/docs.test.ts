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

describe("docs/ui.md, the reference of the components", () => {
  const components = readdirSync(join(root, "app/ui")).filter((name) => /^[a-z-]+\.tsx$/.test(name))
    .flatMap((name) => [...read(`app/ui/${name}`).matchAll(/export (?:function|const) ([A-Z]\w+)/g)].map((match) => match[1]!));

  test("names every one of them", () => {
    expect(components).toContain("Button");
    expect(components.filter((name) => !read("docs/ui.md").includes(`\`${name}\``))).toEqual([]);
  });
});

describe("docs/operations.md", () => {
  const settings = [...read("app/lib/env.server.ts").split("});")[0]!.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map((match) => match[1]!);
  const page = read("docs/operations.md");

  test("the reader of settings sees them", () => expect(settings).toContain("LEGAL_ORIAS"));

  test("explains every setting in its table", () => {
    const explained = page.split("\n").filter((line) => line.startsWith("| `")).map((line) => line.split("|")[1]!).join(" ");
    expect(settings.filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
  });

  test("its table of contents leads to its sections", () => {
    const anchors = [...page.matchAll(/^#{2,3} (.+)$/gm)].map((match) => match[1]!.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-"));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});
