import { describe, expect, test } from "vitest";
import { calendarErrors, calendarWarnings, shiftPhases, shiftYears, stateOf, usualPhases } from "./calendar";
import { phaseOf, type Phase, type PhaseKind } from "./edition";
import { calendarWarningInWords } from "./edition.fr";

const year = 2027;
const usual = usualPhases(year);
const withDays = (kind: PhaseKind, startsOn: string, endsOn: string): { year: number; phases: Phase[] } => ({ year, phases: [...usual.filter((phase) => phase.kind !== kind), { kind, startsOn, endsOn }] });

test.each([["2027-04-30", 1, "2028-04-30"], ["2028-02-29", 1, "2029-02-28"], ["2028-02-29", 4, "2032-02-29"], ["2027-12-31", -1, "2026-12-31"]])("%s moved by %i year(s) is %s", (day, years, moved) => expect(shiftYears(day, years)).toBe(moved));

test("a copied calendar moves as a whole", () => expect(phaseOf({ phases: shiftPhases(usual, 2) }, "vote")).toEqual({ kind: "vote", startsOn: "2029-09-01", endsOn: "2029-09-30" }));

describe("is the order of the year coherent?", () => {
  test("the usual year says nothing", () => expect([calendarErrors({ year, phases: usual }), calendarWarnings({ year, phases: usual }).filter(({ kind }) => kind !== "not_over")]).toEqual([[], []]));

  test.each<[string, { year: number; phases: Phase[] }, string[]]>([
    ["results during the vote", withDays("results", "2027-09-30", "2027-10-15"), ["results/vote"]],
    ["a vote before the committee is done", withDays("vote", "2027-06-30", "2027-07-20"), ["vote/committee"]],
    ["a vote the day after", withDays("vote", "2027-07-01", "2027-07-20"), []],
  ])("%s", (_, edition, refused) => expect(calendarErrors(edition).map(({ phase, other }) => `${phase}/${other}`)).toEqual(refused));

  test.each<[string, { year: number; phases: Phase[] }, string]>([
    ["files before ideas", withDays("files", "2027-01-01", "2027-05-31"), "« Les dossiers » commence avant « Les idées »."],
    ["a vote of five days", withDays("vote", "2027-09-01", "2027-09-05"), "Le vote ne dure que 5 jours"],
    ["videos during the vote", withDays("shooting", "2027-08-20", "2027-09-02"), "« Le vote » commence avant la fin de « Les vidéos »."],
    ["another year", withDays("results", "2028-01-05", "2028-01-31"), "« Les résultats » commence dans une autre année"],
    ["nothing for the results", { year, phases: usual.filter(({ kind }) => kind !== "results") }, "« Les résultats » n’a pas de dates."],
  ])("%s is said", (_, edition, sentence) => expect(calendarWarnings(edition).map(calendarWarningInWords).join(" ").replaceAll("\u00a0", " ")).toContain(sentence));
});

test.each([["2027-08-31", "next"], ["2027-09-01", "now"], ["2027-09-30", "now"], ["2027-10-01", "done"]])("on %s the vote is %s", (day, state) => expect(stateOf(phaseOf({ phases: usual }, "vote")!, day)).toBe(state));
