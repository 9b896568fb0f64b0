import { expect, test } from "vitest";
import { alertKinds, canMoveAlert, type AlertStatus } from "./alert";
import { alertTitles, alertWords } from "./vigilance.fr";

test.each<[AlertStatus, AlertStatus, boolean]>([
  ["open", "reviewed", true], ["open", "closed", true], ["reviewed", "reviewed", true], ["reviewed", "closed", true], ["closed", "reviewed", true],
  ["open", "open", false], ["reviewed", "open", false], ["closed", "open", false], ["closed", "closed", false],
])("from %s to %s: %s", (from, to, allowed) => {
  expect(canMoveAlert(from, to)).toBe(allowed);
});

test.each(alertKinds)("%s is said in words, with its figures", (kind) => {
  const words = alertWords(kind, { cents: 320_000, gifts: 4, days: 30, donors: 6, limitCents: 300_000, percent: 25, year: 2026, declines: 31, paid: 2 });
  expect(alertTitles[kind].length).toBeGreaterThan(5);
  expect(words).toMatch(/\d/);
  expect(words).not.toMatch(/undefined|NaN/);
});
