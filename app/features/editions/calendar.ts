import { phaseKinds, phaseOf, type Phase, type PhaseKind } from "./edition";

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export function shiftYears(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const shifted = `${year}${day.slice(4)}`;
  const exists = new Date(`${shifted}T00:00:00Z`).toISOString().slice(0, 10) === shifted;
  return exists ? shifted : `${year}-02-28`;
}

export const shiftPhases = (phases: readonly Phase[], years: number): Phase[] =>
  phases.map(({ kind, startsOn, endsOn }) => ({ kind, startsOn: shiftYears(startsOn, years), endsOn: shiftYears(endsOn, years) }));

/** The label's usual year (PRODUCT §5), for a first edition. */
export const usualPhases = (year: number): Phase[] => {
  const days: Record<PhaseKind, [string, string]> = {
    ideas: ["01-05", "04-30"], files: ["03-01", "05-31"], committee: ["05-15", "06-30"], budget_writing: ["06-15", "07-31"], shooting: ["08-01", "08-31"],
    training: ["08-01", "08-31"], vote: ["09-01", "09-30"], results: ["11-01", "11-30"], accountability: ["12-01", "12-31"],
  };
  return phaseKinds.map((kind) => ({ kind, startsOn: `${year}-${days[kind][0]}`, endsOn: `${year}-${days[kind][1]}` }));
};

export type CalendarWarning =
  | { kind: "missing"; phase: PhaseKind }
  | { kind: "before"; phase: PhaseKind; other: PhaseKind }
  | { kind: "not_over"; phase: PhaseKind; other: PhaseKind }
  | { kind: "short_vote"; days: number }
  | { kind: "other_year"; phase: PhaseKind };

/** What must never be: the vote begins once the committee is done, its results come after it. */
const strict: [PhaseKind, PhaseKind][] = [["vote", "committee"], ["results", "vote"]];
/** `phase` begins after `other` ended, usually. */
const usual: [PhaseKind, PhaseKind][] = [["committee", "ideas"], ["vote", "budget_writing"], ["vote", "shooting"], ["vote", "training"], ["accountability", "vote"]];
/** `phase` never begins before `other` does. */
const begins: [PhaseKind, PhaseKind][] = [["files", "ideas"], ["committee", "files"], ["accountability", "results"]];

type Dated = { year: number; phases: readonly Phase[] };

const overlaps = (edition: Dated, pairs: [PhaseKind, PhaseKind][]) =>
  pairs.flatMap(([phase, other]) => {
    const [later, earlier] = [phaseOf(edition, phase), phaseOf(edition, other)];
    return later && earlier && later.startsOn <= earlier.endsOn ? [{ kind: "not_over" as const, phase, other }] : [];
  });

/** What no calendar may say. */
export const calendarErrors = (edition: Dated) => overlaps(edition, strict);

/** What is odd, and may be meant. */
export function calendarWarnings(edition: Dated): CalendarWarning[] {
  const missing = phaseKinds.filter((kind) => !phaseOf(edition, kind)).map((phase) => ({ kind: "missing" as const, phase }));
  const before = begins.flatMap(([phase, other]) => {
    const [later, earlier] = [phaseOf(edition, phase), phaseOf(edition, other)];
    return later && earlier && later.startsOn < earlier.startsOn ? [{ kind: "before" as const, phase, other }] : [];
  });
  const elsewhere = edition.phases.filter(({ kind, startsOn }) => kind !== "accountability" && Number(startsOn.slice(0, 4)) !== edition.year).map(({ kind: phase }) => ({ kind: "other_year" as const, phase }));
  return [...missing, ...before, ...overlaps(edition, usual), ...shortVote(edition), ...elsewhere];
}

const DAYS_OF_A_VOTE = 14;

function shortVote(edition: Dated): CalendarWarning[] {
  const vote = phaseOf(edition, "vote");
  const days = vote ? Math.round((Date.parse(vote.endsOn) - Date.parse(vote.startsOn)) / 86_400_000) + 1 : DAYS_OF_A_VOTE;
  return days < DAYS_OF_A_VOTE ? [{ kind: "short_vote", days }] : [];
}

export type PhaseState = "done" | "now" | "next";

/** On this day in Paris. */
export const stateOf = ({ startsOn, endsOn }: Phase, day: string): PhaseState => (endsOn < day ? "done" : startsOn <= day ? "now" : "next");
