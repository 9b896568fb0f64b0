import { describe, expect, test } from "vitest";
import { averageGift, donorsPerProject, isYearOver, reportsOwed, type ReportFigures } from "./report";
import { reportGaps, reportLines } from "./report.fr";

const none = { count: 0, cents: 0, unpriced: 0 };
const nothing = { count: 0, cents: 0 };
const beside = { offline: nothing, refunded: nothing, disputed: nothing, lost: nothing, granted: nothing };
const empty: ReportFigures = { beside, year: 2026, received: none, accepted: none, financed: none, collected: { campaigns: 0, cents: 0, citizens: 0, gifts: 0 }, donors: 0, past: null };

describe("a report is owed from 1 January, and late after 30 June", () => {
  test.each([
    ["2026-12-31", []],
    ["2027-01-01", [{ year: 2026, deadline: "2027-06-30", late: false }]],
    ["2027-06-30", [{ year: 2026, deadline: "2027-06-30", late: false }]],
    ["2027-07-01", [{ year: 2026, deadline: "2027-06-30", late: true }]],
  ])("on %s", (today, owed) => expect(reportsOwed(today, [2026], [])).toEqual(owed));

  test("a year without anything, or reported, is not owed", () => {
    expect(reportsOwed("2028-02-01", [2025, 2026, 2027], [2026]).map(({ year }) => year)).toEqual([2025, 2027]);
    expect([isYearOver(2026, "2026-12-31"), isYearOver(2026, "2027-01-01")]).toEqual([false, true]);
  });
});

test("a year without gifts says so, and makes up no average", () => {
  expect([donorsPerProject(empty), averageGift(empty)]).toEqual([null, null]);
  const values = Object.fromEntries(reportLines(empty).map(({ label, value }) => [label, value]));
  expect(values).toMatchObject({ "Projets reçus, nombre": "0", "Projets reçus, montant": "sans objet", "Total des dons": "0\u00a0€", "Don moyen": "sans objet", "Donateurs par projet, en moyenne": "sans objet" });
  expect(reportGaps(empty)).toContain("Aucun don n’a été reçu par ce site en 2026.");
});

test("every figure that the law names is there", () => {
  const figures: ReportFigures = { ...empty, received: { count: 8, cents: 4_000_000, unpriced: 1 }, collected: { campaigns: 4, cents: 1_220_000, citizens: 142, gifts: 150 }, donors: 139, beside: { ...beside, offline: { count: 2, cents: 9000 }, refunded: { count: 1, cents: 1200 }, granted: { count: 3, cents: 450_000 } } };
  const lines = reportLines(figures).map(({ label, value }) => `${label} : ${value}`.replace(/[\u00a0\u202f]/g, " "));
  expect(lines).toEqual([
    "Projets reçus, nombre : 8", "Projets reçus, montant : 40 000 €", "Projets retenus, nombre : 0", "Projets retenus, montant : sans objet", "Projets financés, nombre : 0", "Projets financés, montant : sans objet",
    "Total des dons : 12 200 €", "Nombre de dons : 150", "Nombre de donateurs : 139", "Donateurs par projet, en moyenne : 35,5", "Don moyen : 81,33 €",
    "Dont remis hors du site : 2 pour 90 €", "Remboursements de l’année : 1 pour 12 €", "Dons contestés auprès d’une banque : aucun",
  ]);
  expect(reportGaps(figures).join(" ")).toMatch(/Budget citoyen n’est pas un don.*En 2026 : 3\spour 4\s500\s€/u);
  expect(reportLines(figures)[1]!.note).toContain("inconnu pour 1\u00a0d’entre eux");
});

test("what was published before this site is said apart", () => {
  const past = { campaigns: 11, cents: 4_757_400, citizens: 621, gifts: null };
  expect(reportGaps({ ...empty, year: 2022, past }).at(-1)).toMatch(/47\s574\s€, 11\sprojets et 621\scitoyens/u);
});
