import { expect, test } from "vitest";
import { accountNext } from "./account-next.fr";
import { accountStates } from "./account-state";

const facts = { due: ["external_account"], pastDue: [], deadline: "2026-05-20T10:00:00Z" };

test("in every state of the account the holder reads what is theirs to do, and until when", () => {
  const told = accountStates.map((state) => [state, accountNext({ state, facts: state === "not_started" ? null : facts, launchOn: "2026-06-01" })?.by.replace(/\u00a0/g, " ") ?? null]);
  expect(told).toEqual([
    ["not_started", "Avant l’ouverture, le 1er juin 2026"],
    ["started", "Avant l’ouverture, le 1er juin 2026"],
    ["asked", "Avant le mercredi 20 mai 2026 à 12 h 00"],
    ["verifying", null],
    ["complete", null],
    ["restricted", "Dès que possible : rien ne peut être versé avant"],
  ]);
  expect(accountNext({ state: "asked", facts, launchOn: null })?.note).toContain("le compte bancaire (IBAN)");
});
