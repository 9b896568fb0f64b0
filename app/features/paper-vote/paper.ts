import { refuseChoices, type BallotForm, type BallotLine, type ChoiceRefusal, type RoundStage } from "~/features/ballots/ballot";

/** What was read of one paper ballot. Void: torn, signed, crossed out, or against the rules; no choice then. */
export type Reading = { receipt: string; choices: readonly number[]; isVoid: boolean };

/** A receipt that two people read differently; null where one did not see it. */
export type Difference = { receipt: string; first: Reading | null; second: Reading | null };

const same = (one: Reading, other: Reading) => one.isVoid === other.isVoid && one.choices.join() === other.choices.join();

/** Where two keyings of one place do not agree, by receipt; nothing when they are the same. */
export function differencesOf(first: readonly Reading[], second: readonly Reading[]): Difference[] {
  const [one, other] = [first, second].map((keyed) => new Map(keyed.map((reading) => [reading.receipt, reading]))) as [Map<string, Reading>, Map<string, Reading>];
  const receipts = [...new Set([...one.keys(), ...other.keys()])].sort();
  return receipts
    .map((receipt) => ({ receipt, first: one.get(receipt) ?? null, second: other.get(receipt) ?? null }))
    .filter((pair) => !pair.first || !pair.second || !same(pair.first, pair.second));
}

export type Mark = "numbers" | "blank" | "void";

/** « 3 7, 12 » as it is typed, ascending; null when it is no list of numbers. */
export function readNumbers(typed: string): number[] | null {
  const words = typed.trim().split(/[\s,;.+-]+/).filter(Boolean);
  if (words.some((word) => !/^\d{1,3}$/.test(word))) return null;
  return [...new Set(words.map(Number))].sort((a, b) => a - b);
}

/** Null when a ballot with these numbers counts; else why it is void. */
export const refuseReading = (form: BallotForm, lines: readonly BallotLine[], choices: readonly number[]): ChoiceRefusal | null => refuseChoices(form, lines, choices);

export type PlaceFacts = { marks: number; finished: number; differences: number; settledAt: Date | string | null; cancelledAt: Date | string | null };

/** A place's life, as its desk and the office see it. */
export type PlaceState = "waiting" | "marking" | "empty" | "keying" | "differing" | "settled" | "cancelled";

export function placeState({ marks, finished, differences, settledAt, cancelledAt }: PlaceFacts, stage: RoundStage): PlaceState {
  if (cancelledAt) return "cancelled";
  if (settledAt) return "settled";
  if (stage === "preparing" || stage === "sealed") return "waiting";
  if (stage === "open") return "marking";
  if (marks === 0) return "empty";
  if (stage === "over") return "waiting";
  return finished === 2 && differences > 0 ? "differing" : "keying";
}

/** Nothing may be opened while one of these is left. */
export const isUnsettled = (state: PlaceState): boolean => state === "waiting" || state === "marking" || state === "keying" || state === "differing";
