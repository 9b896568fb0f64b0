import { expect, test } from "vitest";
import { nextVersion } from "./page-version";

test("a page starts afresh after each success, and only then", () => {
  const opened = { data: { message: null }, version: 0 };
  const refused = nextVersion(opened, { message: null });
  expect(refused.version).toBe(0);
  const saved = nextVersion(refused, { message: "Enregistré." });
  expect(saved.version).toBe(1);
  // Moving inside the page loads nothing anew.
  expect(nextVersion(saved, saved.data)).toBe(saved);
  const refusedAgain = nextVersion(saved, { message: null });
  expect(refusedAgain.version).toBe(1);
  expect(nextVersion(refusedAgain, { message: "Enregistré." }).version).toBe(2);
});
