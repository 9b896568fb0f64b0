import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./entry/root.mjs";
import { smallFiles } from "./small-pages";

test.each(Object.entries(smallFiles()))("public/%s is what `npm run write:pages` writes", (name, text) => {
  expect(readFileSync(join(root, "public", name), "utf8")).toBe(text);
});

test("the page of maintenance needs nothing but its style sheet and its icon, and says that gifts are safe", () => {
  const page = smallFiles()["maintenance.html"]!;
  expect(page).not.toMatch(/<script|style=|<style|https?:/);
  expect([...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, to]) => to)).toEqual(["/favicon.svg", "/small-page.css", "/", "/"]);
  expect(page).toContain("Les dons déjà faits sont enregistrés");
});
