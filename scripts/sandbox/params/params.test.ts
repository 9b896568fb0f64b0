import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeForm } from "../api/form";
import { routes } from "../resources/routes";
import { calls } from "./calls";
import { checkParams, hasParams } from "./check";
import { GENERATED, generate } from "./generate";

test("the parameters are those of the installed stripe package (npm run sandbox:params)", () => {
  expect(readFileSync(GENERATED, "utf8")).toBe(generate());
});

test("every call that the sandbox serves has its parameters, and no other", () => {
  expect(routes.map(({ call }) => call).filter((call) => !hasParams(call))).toEqual([]);
  expect(Object.keys(calls).sort()).toEqual(routes.map(({ call }) => call).sort());
});

const check = (call: string, form: string) => () => checkParams(call, decodeForm(form));
const SESSION = "POST /v1/checkout/sessions";
const TRANSFER = "POST /v1/transfers";

test.each([
  ["an unknown key", SESSION, "color=red", "parameter_unknown", "color", "Received unknown parameter: color"],
  ["two of them", SESSION, "color=red&size=1", "parameter_unknown", "color", "Received unknown parameters: color, size"],
  ["a key inside a list", SESSION, "line_items[0][colour]=x", "parameter_unknown", "line_items[0][colour]", /unknown parameter: line_items\[0\]\[colour\]/],
  ["a name that every object has", SESSION, "constructor=x", "parameter_unknown", "constructor", /unknown/],
  ["a missing key", TRANSFER, "amount=1&currency=eur", "parameter_missing", "destination", "Missing required param: destination."],
  ["a missing key inside", SESSION, "line_items[0][price_data][unit_amount]=1", "parameter_missing", "line_items[0][price_data][currency]", /Missing/],
  ["a text for a number", TRANSFER, "amount=ten&currency=eur&destination=a", "parameter_invalid_integer", "amount", "Invalid integer: ten"],
  ["a decimal for a number", TRANSFER, "amount=1.5&currency=eur&destination=a", "parameter_invalid_integer", "amount", "Invalid integer: 1.5"],
  ["a word for a boolean", SESSION, "allow_promotion_codes=yes", undefined, "allow_promotion_codes", "Invalid boolean: yes"],
  ["a word of no list", SESSION, "mode=gift", undefined, "mode", "Invalid mode: must be one of payment, setup, or subscription"],
  ["a word inside a list", SESSION, "excluded_payment_method_types[0]=sepa", undefined, "excluded_payment_method_types[0]", /must be one of acss_debit, .*or zip/],
  ["an empty text", TRANSFER, "amount=1&currency=eur&destination=", "parameter_invalid_empty", "destination", /You passed an empty string for 'destination'/],
  ["a list for a text", TRANSFER, "amount=1&currency=eur&destination[0]=a", undefined, "destination", "Invalid string"],
  ["a text for a list", SESSION, "line_items=one", undefined, "line_items", "Invalid array"],
  ["a text for an object", SESSION, "payment_intent_data=x", undefined, "payment_intent_data", "Invalid object"],
  ["too long a text", SESSION, `success_url=${"x".repeat(5001)}`, undefined, "success_url", /at most 5000 characters/],
  ["too long a metadata key", SESSION, `metadata[${"k".repeat(41)}]=v`, undefined, `metadata[${"k".repeat(41)}]`, /up to 40 characters/],
  ["too long a metadata value", SESSION, `metadata[k]=${"v".repeat(501)}`, undefined, "metadata[k]", /Metadata values can have up to 500 characters/],
  ["too many metadata", SESSION, Array.from({ length: 51 }, (_, index) => `metadata[k${index}]=v`).join("&"), undefined, "metadata", /up to 50 keys/],
])("%s is refused in Stripe's words", (_words, call, form, code, param, message) => {
  const body = { type: "invalid_request_error", param, message: typeof message === "string" ? message : expect.stringMatching(message), ...(code && { code }) };
  expect(check(call, form)).toThrow(expect.objectContaining({ status: 400, body }));
});

test.each([
  ["a range or a number", "GET /v1/events", "created[gte]=1&types[0]=a"],
  ["a number where a range may be", "GET /v1/events", "created=1&limit=3"],
  ["an empty text where it unsets", "POST /v1/accounts/:id", "metadata="],
  ["a number or a word", "POST /v1/accounts", "settings[payouts][schedule][delay_days]=minimum"],
  ["metadata named by numbers", SESSION, "metadata[0]=a&metadata[1]=b"],
])("%s passes", (_words, call, form) => expect(check(call, form)).not.toThrow());
