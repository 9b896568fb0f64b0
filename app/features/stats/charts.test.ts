import { describe, expect, test } from "vitest";
import { helpTotals } from "~/features/help/help-totals";
import type { Bilan, BilanTable } from "./bilan-tables";
import { collectedTable, monthsTable, shareTable, stepsTable } from "./bilan-tables";
import { tableSentence } from "./bilan-sentences.fr";
import { funnelColumns, funnelRows, monthCurve } from "./chart-shapes";
import { nothingCollected } from "./collected";
import { noDelays } from "./delays";
import { noCounts } from "./funnel";
import { everyMonth } from "./months";
import { withoutSmallGroups } from "./small-groups";

const months = everyMonth([{ month: "2025-11", cents: 100_000, citizens: 20, gifts: 21 }, { month: "2026-02", cents: 250_000, citizens: 40, gifts: 44 }, { month: "2026-03", cents: 3_000, citizens: 2, gifts: 2 }]);
const bilan: Bilan = {
  funnel: { live: { ...noCounts(), enquiry: 52, meeting: 42, application: 10, label: 3, succeeded: 7, failed: 1 }, history: noCounts() },
  collected: { campaigns: 4, cents: 353_000, citizens: 62, gifts: 67 }, past: { total: nothingCollected, published: [], cut: [], oneByOne: false }, months,
  delays: { live: noDelays(), history: noDelays() }, help: helpTotals([]), shares: {},
};
const plain = (table: BilanTable) => tableSentence(table)?.replace(/[\u00a0\u202f]/g, " ");
const steps = stepsTable(bilan, "Sur ce site");

test("a month without a gift stands between two others", () => {
  expect(months.map(({ month, cents }) => [month, cents])).toEqual([["2025-11", 100_000], ["2025-12", 0], ["2026-01", 0], ["2026-02", 250_000], ["2026-03", 3_000]]);
  expect(everyMonth([])).toEqual([]);
});

describe("a table is read in one sentence", () => {
  test.each<[string, BilanTable, string | undefined]>([
    ["steps", steps, "Sur ce site : 52 prises de contact, puis 42 premiers rendez-vous, puis 10 demandes de label, puis 3 labels, puis 7 campagnes réussies. 87 % des campagnes dont le résultat est connu ont réussi."],
    ["money", collectedTable(bilan, "Sur ce site"), "Sur ce site : 3 530 € donnés par 62 citoyens, pour 4 projets."],
    ["months", monthsTable(bilan), "Le mois qui a réuni le plus : février 2026, avec 2 500 €."],
    ["shares", shareTable("theme", [{ key: "culture", label: "Culture et sport", enquiries: 0, labels: 0, succeeded: 0, cents: 20_000, citizens: 9 }]), "Culture et sport vient en tête, avec 200 €."],
    ["nothing", monthsTable({ ...bilan, months: [] }), undefined],
  ])("%s", (_, table, sentence) => expect(plain(table)).toBe(sentence));

  test("what is not told in public is in no sentence and on no curve", () => {
    const shown = withoutSmallGroups(monthsTable({ ...bilan, months: [{ month: "2026-03", cents: 900_000, citizens: 2, gifts: 2 }, ...months.slice(0, 4)].sort((a, b) => a.month.localeCompare(b.month)) }));
    expect(plain(shown)).not.toContain("mars");
    expect(monthCurve(shown)!.parts.flat().map(({ key }) => key)).not.toContain("2026-03");
  });
});

describe("drawings", () => {
  test("bricks are shares of the longest step; a step that happened has one at least", () => {
    expect(funnelColumns(steps)).toEqual([0]);
    expect(funnelRows(steps, 0).map(({ key, bricks }) => [key, bricks])).toEqual([["enquiry", 20], ["meeting", 16], ["application", 4], ["label", 1], ["campaign", 0], ["succeeded", 3]]);
  });
  test("months go from left to right, the best one is marked, a hidden one breaks the line", () => {
    const { parts, top, ticks } = monthCurve(monthsTable(bilan))!;
    expect(parts).toHaveLength(1);
    expect(parts[0]!.map(({ x }) => x)).toEqual([8, 181, 354, 527, 700]);
    expect(top!.key).toBe("2026-02");
    expect(ticks.map(({ value }) => value)).toEqual([100_000, 200_000]);
    expect(monthCurve(withoutSmallGroups(monthsTable(bilan)))!.parts.map((part) => part.length)).toEqual([3]);
  });
  test("one month is no curve", () => expect(monthCurve(monthsTable({ ...bilan, months: months.slice(0, 1) }))).toBeNull());
});
