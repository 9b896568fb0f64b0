import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aroundEveryPage, atTheHeadOfEachGroup, exampleGroups } from "./components/examples/all-examples";

const app = join(import.meta.dirname, "../..");
const files = readdirSync(join(app, "ui")).filter((name) => name.endsWith(".tsx") && !name.endsWith(".test.tsx"));
const parts = files.map((name) => name.replace(".tsx", ""));

/** The parts that a file draws, and those that they draw in turn. */
function drawnBy(path: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of readFileSync(path, "utf8").matchAll(/from "(?:~\/ui\/|\.\/)([a-z-]+)"/g)) {
    if (!name || !parts.includes(name) || seen.has(name)) continue;
    seen.add(name);
    drawnBy(join(app, "ui", `${name}.tsx`), seen);
  }
  return seen;
}

const folder = join(app, "features/demo/components/examples");
const drawn = new Set([...drawnBy(join(folder, "../style-page.tsx")), ...readdirSync(folder).flatMap((name) => [...drawnBy(join(folder, name))])]);

describe("the page of all parts", () => {
  test("shows every file of app/ui", () => {
    const named = new Set<string>([...aroundEveryPage, ...atTheHeadOfEachGroup, ...exampleGroups.flatMap(({ examples }) => examples.flatMap((example) => [...example.parts]))]);
    expect(parts.filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !parts.includes(name))).toEqual([]);
    expect(parts.filter((name) => !drawn.has(name) && !aroundEveryPage.includes(name))).toEqual([]);
  });

  test("what it leaves to the frame, the frame draws", () => {
    const frame = drawnBy(join(app, "features/content/components/site-shell.tsx"));
    expect(aroundEveryPage.filter((name) => !frame.has(name))).toEqual([]);
  });

  test.each(exampleGroups)("$slug: no part is shown without a state, no anchor twice", ({ examples }) => {
    const anchors = examples.map(({ parts: [name] }) => name);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const { states } of examples) expect(new Set(states.map(({ state }) => state)).size).toBeGreaterThan(0);
  });
});
