import { expect, test } from "vitest";
import { toCsv } from "./csv";
import { csvEuros } from "./csv-euros";

const one = (value: string | number | null) => toCsv([{ label: "a", cell: () => value }], [0]).split("\r\n")[1];

const formulas = ["=cmd|'/C calc'!A0", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "\u200b=1", "＝1", "＋1", "－1", "＠a", "=HYPERLINK(\"https://evil.example\")", "|x", "%0A=1"];

test.each(formulas)("%j is opened as text, never run (situation 24)", (text) => {
  // Quoted or not, the cell begins with the apostrophe.
  expect(one(text)?.replace(/^"/, "")).toMatch(/^'/);
});

test.each([
  ["Louise Exemple", "Louise Exemple"],
  ["12 rue du Port\n62100 Calais", '"12 rue du Port\n62100 Calais"'],
  ["a;b", '"a;b"'],
  ['dit "le four"', '"dit ""le four"""'],
  ["l’été à Béthune", "l’été à Béthune"],
  ["62100", "62100"],
  [null, ""],
  [12, "12"],
  [-12.5, "-12,5"],
  ["-12,50", "-12,50"],
  ["", ""],
])("%j is written %j", (value, written) => expect(one(value)).toBe(written));

test("French Excel opens it by a double click", () => {
  const text = toCsv([{ label: "Projet", cell: ({ name }: { name: string }) => name }, { label: "Dons (€)", cell: () => csvEuros(123_450) }], [{ name: "Le four" }]);
  expect(text).toBe("\ufeffProjet;Dons (€)\r\nLe four;1234,50\r\n");
});

test.each([[0, "0,00"], [5, "0,05"], [-1234, "-12,34"], [100_000_000, "1000000,00"]])("%i cents are %s", (cents, text) => expect(csvEuros(cents)).toBe(text));
