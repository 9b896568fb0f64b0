import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { notRun } from "./not-run";

const root = join(import.meta.dirname, "..");

/** What an attacker, a network or a calendar does to a platform like this one. Tests bear the number in their title. */
const SITUATIONS: Record<number, string> = {
  1: "the same webhook ten times at once",
  2: "refunded before succeeded",
  3: "a webhook three days late, or never",
  4: "a forged, old or other-mode event",
  5: "killed between Stripe's success and our commit",
  6: "killed between refund and reversal",
  7: "Stripe answers 500, 429 or nothing",
  8: "PostgreSQL restarted in the middle, or no connection left",
  9: "no mail leaves for a day",
  10: "double click, two tabs, Back",
  11: "fifty donors on the last reward",
  12: "a reservation expires while paying",
  13: "a campaign closes during a payment",
  14: "goal reached, then disputed below it",
  15: "both changes of hour, 29 February, the year's end",
  16: "transfer or payout refused, account restricted",
  17: "dispute or SEPA reversal after a transfer",
  18: "a thousand small card tests",
  19: "vote flood, double vote, replayed link",
  20: "the team reads the tally early, or deletes a ballot",
  21: "session fixation, stolen cookie, role removed while signed in",
  22: "one holder asks for another's rows",
  23: "extra form fields, absurd amounts, redirects elsewhere",
  24: "formulas in CSV, scripts in names, line ends in headers",
  25: "decompression bomb, huge picture, polyglot, slow upload",
};

/** Not due yet: what they happen to is not built, or not finished. */
const LATER: number[] = [];
/** Due, and without a test: said at the end of `npm test` until this list is empty. */
const PENDING: number[] = [];

const testFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? testFiles(path) : /\.(test|spec)\.tsx?$/.test(entry.name) ? [path] : [];
  });

/** `"… (situation 5)"` in a title: a comment does not count. */
const numbered = new Set(
  ["app", "db", "emails", "scripts", "tests"].flatMap(testFiles).flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(/["'`][^"\n]*\(situation (\d+)[,)]/g)].map((match) => Number(match[1])),
  ),
);

describe("the situations that tests must survive", () => {
  test.each(Object.entries(SITUATIONS).filter(([number]) => !LATER.includes(Number(number))))("%s: %s", (text) => {
    const number = Number(text);
    if (PENDING.includes(number)) return notRun(numbered.has(number) ? `situation ${number} has its test: take it off PENDING in tests/situations.test.ts` : `situation ${number}: ${SITUATIONS[number]}`);
    expect(numbered.has(number), `no test's title ends with « (situation ${number}) »`).toBe(true);
  });

  test("no test bears a number that is none of them", () => {
    expect([...numbered].filter((number) => !(number in SITUATIONS))).toEqual([]);
  });
});
