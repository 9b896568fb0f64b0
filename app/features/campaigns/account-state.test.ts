import { describe, expect, test } from "vitest";
import { accountState, factsOf, isAnotherBank, type KeptFacts } from "./account-state";
import { askedWords } from "./account-state.fr";

const complete: KeptFacts = { submitted: true, ready: true, due: [], pastDue: [], verifying: [], disabled: null, deadline: null, bank: { id: "ba_1", last4: "2606" } };
const stopped = { ...complete, ready: false };

describe("where an organisation is with Stripe", () => {
  test.each([
    ["has no account", { begun: false, facts: null }, "not_started"],
    ["has one that nobody has read", { begun: true, facts: null }, "started"],
    ["left the form before its end", { begun: true, facts: { ...stopped, submitted: false, due: ["external_account"], pastDue: ["external_account"] } }, "started"],
    ["gave everything, is being checked", { begun: true, facts: { ...stopped, verifying: ["company.tax_id"], disabled: "requirements.pending_verification" } }, "verifying"],
    ["is asked for more before it is complete", { begun: true, facts: { ...stopped, due: ["company.tax_id"] } }, "asked"],
    ["is complete", { begun: true, facts: complete }, "complete"],
    ["is complete and asked for more", { begun: true, facts: { ...complete, due: ["external_account"] } }, "asked"],
    ["let the deadline pass", { begun: true, facts: { ...stopped, pastDue: ["external_account"], disabled: "requirements.past_due" } }, "restricted"],
    ["was refused by Stripe", { begun: true, facts: { ...stopped, disabled: "rejected.fraud" } }, "restricted"],
  ] as const)("%s", (_case, told, expected) => {
    expect(accountState({ begun: told.begun, facts: told.facts && { ...told.facts, due: [...told.facts.due], pastDue: [...told.facts.pastDue], verifying: [...told.facts.verifying] } })).toBe(expected);
  });
});

test("what Stripe asks is said in plain words, each once", () => {
  const due = ["external_account", "representative.dob.day", "representative.dob.month", "person_1Abc.verification.document", "company.tax_id", "something.new"];
  expect(askedWords({ due, pastDue: ["external_account"] })).toEqual([
    "le compte bancaire (IBAN)", "la date de naissance du représentant", "une pièce d’identité", "le SIREN ou le numéro RNA", "une information que Stripe précise sur sa page",
  ]);
});

test("only another bank account than the one known before is a change", () => {
  const other = { ...complete, bank: { id: "ba_2", last4: "0013" } };
  expect([isAnotherBank(null, complete), isAnotherBank({ ...complete, bank: null }, complete), isAnotherBank(complete, complete), isAnotherBank(complete, other)]).toEqual([false, false, false, true]);
});

test("nothing of an identity is kept", () => {
  const told = { details_submitted: true, payouts_enabled: true, capabilities: { transfers: "active" }, email: "louise@example.org", external_accounts: { data: [{ id: "ba_1", object: "bank_account", last4: "2606", account_holder_name: "Louise" }] } };
  expect(JSON.stringify(factsOf(told))).not.toMatch(/louise/i);
});
