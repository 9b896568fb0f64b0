import { expect, test } from "vitest";
import { identityRefusals, type SaidIdentity } from "./donor-identity";

const whole: SaidIdentity = { familyName: "Exemple", givenNames: "Louise Marie", birthDate: "1988-02-29", birthPlace: "Arras" };
const nothing: SaidIdentity = { familyName: null, givenNames: null, birthDate: null, birthPlace: null };
const fieldsOf = (said: SaidIdentity | undefined, amountCents: number, identifyFromCents: number | null) =>
  identityRefusals(said, { amountCents, identifyFromCents, today: "2026-11-26" }).map(({ field }) => field);

test.each<[string, SaidIdentity | undefined, number, number | null, string[]]>([
  ["no threshold: nothing is asked, whatever the amount", undefined, 1_000_000, null, []],
  ["a cent under the threshold", nothing, 99_999, 100_000, []],
  ["at the threshold, nothing said", nothing, 100_000, 100_000, ["familyName", "givenNames", "birthDate", "birthPlace"]],
  ["at the threshold, all said", whole, 100_000, 100_000, []],
  ["the place is missing", { ...whole, birthPlace: null }, 200_000, 100_000, ["birthPlace"]],
  ["born tomorrow eighteen years ago", { ...whole, birthDate: "2008-11-27" }, 100_000, 100_000, ["birthDate"]],
  ["eighteen today", { ...whole, birthDate: "2008-11-26" }, 100_000, 100_000, []],
  ["born in another century", { ...whole, birthDate: "1888-01-01" }, 100_000, 100_000, ["birthDate"]],
])("%s", (_, said, amount, threshold, fields) => {
  expect(fieldsOf(said, amount, threshold)).toEqual(fields);
});
