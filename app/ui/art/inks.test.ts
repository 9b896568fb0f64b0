import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { pictoKeys } from "~/ui/art/pictos";
import { hero } from "~/ui/art/hero";
import { landscape } from "~/ui/art/landscape";
import { poster } from "~/ui/art/poster";
import { scenes } from "~/ui/art/scenes";
import { inked, inks } from "./inks";

const day = readFileSync(`${root}/app/ui/styles/tokens.css`, "utf8");

test.each(Object.entries(inks))("%s is the screens' own", (name, colour) => {
  expect(new RegExp(`--${name}: (#[0-9a-f]+);`).exec(day)?.[1]).toBe(colour);
});

test("no drawing is left with a colour that only a page would know", () => {
  const drawn = [hero("a"), ...Object.values(scenes).map((scene) => poster("a", scene)), ...pictoKeys.flatMap((key) => [0, 1, 2].map((seed) => poster("a", landscape(key, seed))))];
  for (const svg of drawn) {
    for (const [, name] of svg.matchAll(/var\(--([a-z0-9-]+)/g)) expect(/^p\d$/.test(name!) || name! in inks, name).toBe(true);
    expect(inked(svg)).not.toContain("var(");
  }
});
