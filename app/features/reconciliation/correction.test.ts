import { describe, expect, test } from "vitest";
import { correctionKey, refuseCorrection, reversalOf, sumOf, type CorrectionLine } from "./correction";
import { parseSigned } from "./correction.schemas";

const [a, b] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const balances = new Map([["stripe:platform", 10_000], ["label:reserve", -2_000], [`campaign:funds:${a}`, -8_000]]);

test.each<[refusal: string | null, what: string, lines: CorrectionLine[]]>([
  [null, "balanced lines among known accounts", [{ account: "stripe:platform", cents: -500 }, { account: `campaign:funds:${a}`, cents: 500 }]],
  ["correction.unbalanced", "lines that do not sum to zero", [{ account: "stripe:platform", cents: -500 }, { account: `campaign:funds:${a}`, cents: 499 }]],
  ["correction.unbalanced", "no line", []],
  ["correction.account", "an account that nobody knows", [{ account: "stripe:elsewhere", cents: -5 }, { account: "label:reserve", cents: 5 }]],
  ["correction.account", "the past", [{ account: "external:history", cents: -5 }, { account: "history:collected", cents: 5 }]],
  ["correction.two_campaigns", "two campaigns at once", [{ account: `campaign:funds:${a}`, cents: 5 }, { account: `campaign:funds:${b}`, cents: -5 }]],
  ["correction.sign", "more than the campaign has", [{ account: "stripe:platform", cents: -9_000 }, { account: `campaign:funds:${a}`, cents: 9_000 }]],
  [null, "a reserve overdrawn, which a bank can do", [{ account: "stripe:platform", cents: -3_000 }, { account: "label:reserve", cents: 3_000 }]],
])("%s: %s", (refusal, _what, lines) => expect(refuseCorrection(lines, balances)).toBe(refusal));

test("an account that was wrong may be brought nearer to right", () => {
  const wrong = new Map([["stripe:platform", 0], [`campaign:funds:${a}`, 900]]);
  expect(refuseCorrection([{ account: `campaign:funds:${a}`, cents: -500 }, { account: "stripe:platform", cents: 500 }], wrong)).toBeNull();
});

test("a reversal sums to zero with what it reverses", () => {
  const lines = [{ account: "stripe:platform", cents: 4_900 }, { account: `campaign:funds:${a}`, cents: -4_900 }];
  expect(sumOf([...lines, ...reversalOf(lines)])).toBe(0);
});

describe("a correction is compared with Stripe together with what it corrects", () => {
  test.each([
    [{ eventKey: "gift:1:slip" }, "gift:1:correction:c"],
    [{ eventKey: "refund:9:2" }, "refund:9:correction:c"],
    [{ subject: "stripe:txn_1" }, "stripe:txn_1:correction:c"],
    [{ subject: "campaign:1" }, "correction:c"],
    [{ subject: "donation 1 says 3 cents refunded" }, "correction:c"],
    [null, "correction:c"],
  ])("%j → %s", (about, key) => expect(correctionKey("c", about)).toBe(key));
});

test.each([["12,50", 1250], ["-12,50", -1250], ["− 3", -300], ["douze", null], ["", null]])("%j is %s cents", (text, cents) => expect(parseSigned(text)).toBe(cents));
