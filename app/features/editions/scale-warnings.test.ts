import { expect, test } from "vitest";
import { scaleWarnings, type Candidates } from "./scale-warnings";
import { workedExample } from "./worked-example";
import { rulesInWords } from "./rules-in-words";
import { countings, type Edition } from "./edition";

const category = (floorEuros: number, capEuros: number) => ({ id: "c", position: 1, name: "Grand projet", explanation: "", floorCents: floorEuros * 100, capCents: capEuros * 100 });
const edition = (more: Partial<Edition> = {}): Edition => ({
  id: "e", year: 2026, name: "Budget citoyen 2026", status: "draft", publishedAt: null, envelopeCents: 352_000_00, counting: "award-scale", stepCents: 100_00, winnersCount: null, minVotes: null,
  ballotForm: "approval", minChoices: 1, maxChoices: 3, blankAllowed: true, minAge: 11, votersPerMailbox: 1, communeCodes: null, territory: { code: "62", name: "Pas-de-Calais", inName: "dans le Pas-de-Calais" },
  isDemo: false, sealedAt: null, phases: [], categories: [category(4_500, 20_000)], criteria: [], ...more,
});
const candidates = (count: number): Candidates[] => [{ categoryId: "c", count, floorsCents: count * 4_500_00, capsCents: count * 20_000_00 }];

test.each<[string, Edition, Candidates[], string[]]>([
  ["2018 again: 41 initiatives", edition(), candidates(41), []],
  ["too many floors for the envelope", edition(), candidates(79), ["floors_above_envelope"]],
  ["just as many floors as it pays", edition(), candidates(78), []],
  ["nobody can take it all", edition(), candidates(17), ["envelope_above_caps"]],
  ["one floor is more than the envelope", edition({ envelopeCents: 4_000_00 }), [], ["floor_above_envelope"]],
  ["few floors", edition({ envelopeCents: 9_000_00 }), [], ["few_floors"]],
  ["a step above the room", edition({ stepCents: 16_000_00 }), [], ["step_too_large"]],
  ["no category", edition({ categories: [] }), [], ["no_category"]],
  ["another rule asks nothing of the scale", edition({ counting: "greedy", categories: [] }), [], []],
])("%s", (_, given, running, kinds) => expect(scaleWarnings(given, running).map(({ kind }) => kind)).toEqual(kinds));

test("the worked example is counted by the edition's own rule, to the euro", () => {
  const { envelopeCents, rows, unspentCents, sentences } = workedExample(edition());
  expect(rows.map(({ votes, awardCents }) => [votes, awardCents / 100])).toEqual([[120, 15_700], [60, 10_100], [20, 6_300]]);
  expect(rows.reduce((sum, { awardCents }) => sum + awardCents, unspentCents)).toBe(envelopeCents);
  expect(sentences.join(" ")).toContain("120, 60, 20, soit 200");
});

test.each(countings)("%s is told in words and by an example", (counting) => {
  const given = edition({ counting, winnersCount: counting === "top-n" ? 40 : null, minVotes: counting === "greedy-threshold" ? 50 : null });
  const words = rulesInWords(given).map(({ text }) => text).join(" ");
  expect(words).not.toMatch(/undefined|null|NaN/);
  const { rows, unspentCents, envelopeCents } = workedExample(given);
  expect(rows.reduce((sum, { awardCents }) => sum + awardCents, unspentCents)).toBe(envelopeCents);
});
