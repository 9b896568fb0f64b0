import { describe, expect, test } from "vitest";
import { failureText } from "./settlement.fr";
import { payoutRefusal } from "./payout-refusal.fr";

describe("a refused payout in plain words", () => {
  test.each([
    ["account_closed", "account", /IBAN/],
    ["account_frozen", "bank", /Appelez votre banque/],
    ["insufficient_funds", "label", /rien à faire/],
    ["a code that Stripe adds one day", "bank", /Appelez votre banque/],
    [null, "bank", /Appelez votre banque/],
  ] as const)("%s", (failure, mends, todo) => expect(payoutRefusal(failure)).toMatchObject({ mends, todo: expect.stringMatching(todo) as string }));

  test("the team reads it too; what Stripe says in its own words stays", () => {
    expect([failureText("account_closed"), failureText("No such destination")]).toEqual(["Le compte bancaire est fermé.", "No such destination"]);
  });
});
