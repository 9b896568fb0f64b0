import { describe, expect, test } from "vitest";
import { heard, readPdf } from "#tests/read-pdf";
import { drawReceipt } from "~/features/ballots/secret";
import { sheetsPdf, type Sheets } from "./sheets-pdf.server";

const form = { ballotForm: "approval" as const, minChoices: 1, maxChoices: 3, blankAllowed: true, envelopeCents: 10_000_000 };
const lines = (count: number) => Array.from({ length: count }, (_, index) => ({ number: index + 1, title: `L’initiative d’Exemple aux mots assez longs pour aller à la ligne, nº ${index + 1}`, costCents: 500_000, withdrawnAt: index === 1 ? new Date() : null }));
const sheets = (count: number, more: Partial<Sheets> = {}): Sheets => ({ name: "Budget citoyen 2026", form, lines: lines(6), receipts: Array.from({ length: count }, drawReceipt), address: "exemple.org/budget-citoyen/2026/resultats/mon-bulletin", isDemo: false, writtenAt: new Date("2026-09-01T10:00:00Z"), ...more });
const read = async (asked: Sheets) => readPdf(await sheetsPdf(asked));

describe("paper ballots", () => {
  test("each is one tagged page that bears its receipt twice: beside the boxes and on the strip", async () => {
    const asked = sheets(3);
    const found = await read(asked);
    expect(found).toMatchObject({ pages: 3, marked: true, language: "fr-FR", stray: [], outside: [] });
    const words = heard(found);
    for (const receipt of asked.receipts) expect(words.filter((line) => line.startsWith("P Reçu") && line.endsWith(receipt))).toHaveLength(2);
    expect(words.filter((line) => line.startsWith("LBody nº 2") && line.endsWith("(retirée du vote)"))).toHaveLength(3);
    expect(words).toContain("LBody 2. Pour voter blanc, ne cochez rien.");
  });

  test("no page says which one of the pile it is (situation 20)", async () => {
    const found = await read(sheets(3));
    expect(found.artifacts.join(" ")).not.toMatch(/\d\s*\/\s*\d/);
    expect(new Set(found.artifacts.slice(1)).size).toBe(1);
  });

  test("a long list goes on overleaf, its strip last; by envelope, the sum is said", async () => {
    const found = await read(sheets(1, { lines: lines(40), form: { ...form, ballotForm: "knapsack", blankAllowed: false } }));
    expect(found).toMatchObject({ stray: [], outside: [] });
    expect(found.pages).toBeGreaterThan(1);
    const words = heard(found).join("\n");
    expect(words).toContain("tant que le total ne dépasse pas");
    expect(words).not.toContain("voter blanc");
    expect(words.indexOf("Talon à garder")).toBeGreaterThan(words.indexOf("nº 40"));
  });
});
