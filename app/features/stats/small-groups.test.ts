import { describe, expect, test } from "vitest";
import { cellWords } from "./bilan.fr";
import { shareTable, type BilanTable, type Cell } from "./bilan-tables";
import type { Share } from "./breakdown";
import { withoutSmallGroups } from "./small-groups";

const figure = (value: number | null, base = value ?? 0): Cell => ({ unit: "count", value, base });
const tableOf = (cells: Cell[], parts: boolean): BilanTable => ({
  key: "t", caption: "", note: "", columns: ["n"], parts, lines: cells.map((cell, index) => ({ key: String(index), label: "", cells: [cell] })),
});
const told = (cells: Cell[], parts = false) => withoutSmallGroups(tableOf(cells, parts)).lines.map((line) => cellWords(line.cells[0]!));

describe("groups of fewer than five are not told in public", () => {
  test.each([
    ["nobody is told: it speaks of nobody", [0], ["0"]],
    ["one to four are not", [1, 2, 3, 4], ["non publié", "non publié", "non publié", "non publié"]],
    ["five are", [5], ["5"]],
  ])("%s", (_, counts, words) => expect(told(counts.map((count) => figure(count)))).toEqual(words));

  test("a sum, an average, a delay or a rate counts the people it speaks of", () => {
    expect(told([{ unit: "euros", value: 400_000, base: 4 }, { unit: "days", value: 12, base: 4 }, { unit: "percent", value: 100, base: 5 }])).toEqual(["non publié", "non publié", "100\u00a0%"]);
    expect(told([figure(null)])).toEqual(["non connu"]);
  });

  test("one hidden share alone could be worked out of the total: the next smallest goes with it", () => {
    expect(told([figure(3), figure(12), figure(7)], true)).toEqual(["non publié", "12", "non publié"]);
    expect(told([figure(3), figure(2), figure(7)], true)).toEqual(["non publié", "non publié", "7"]);
    expect(told([figure(0), figure(12), figure(7)], true)).toEqual(["0", "12", "7"]);
  });

  test("a theme's money hides with its citizens", () => {
    const share = (key: string, citizens: number): Share => ({ key, label: key, enquiries: 9, labels: 9, succeeded: 9, cents: citizens * 5000, citizens });
    const { lines } = withoutSmallGroups(shareTable("theme", [share("a", 90), share("b", 4), share("c", 2)]));
    expect(lines.map(({ cells }) => cells.slice(0, 2).map(cellWords))).toEqual([["4\u00a0500\u00a0€", "90"], ["non publié", "non publié"], ["non publié", "non publié"]]);
  });
});
