import { expect, test } from "vitest";
import { freeSlug, slugify } from "./project";

test.each([
  ["Le Café des Terrils !", "le-cafe-des-terrils"],
  ["L’Œuvre à Étaples", "l-oeuvre-a-etaples"],
  ["  --Vélo--  ", "velo"],
  ["!!!", "projet"],
  ["a".repeat(80), "a".repeat(60)],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
])("%j becomes the address %j", (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

test("an address already taken gets the next number", () => {
  expect(freeSlug("cafe", new Set())).toBe("cafe");
  expect(freeSlug("cafe", new Set(["cafe"]))).toBe("cafe-2");
  expect(freeSlug("cafe", new Set(["cafe", "cafe-2", "cafe-4"]))).toBe("cafe-3");
});
