import { refuseChoices, type BallotForm, type BallotLine } from "~/features/ballots/ballot";
import type { Ballot } from "~/features/ballots/sealing";

/** A ballot as it is published: the receipt that its voter alone knows, and numbers of lines. */
export type PublishedBallot = { receipt: string; choices: readonly number[]; isWithdrawn: boolean };

export const malformedReasons = ["unreadable", "unknown_choice", "blank_refused", "too_few", "too_many", "over_envelope"] as const;
export type MalformedReason = (typeof malformedReasons)[number];
export type Malformed = { fingerprint: string; reason: MalformedReason };

/** A sealed ballot once opened; null when nothing could be read in it. */
export type Opened = { fingerprint: string; ballot: Ballot | null };

export type Tally = { box: PublishedBallot[]; malformed: Malformed[] };

/** Why a ballot that was opened counts for nothing; null when it counts. A browser of one's own may seal anything. */
function reasonAgainst(ballot: Ballot | null, form: BallotForm, lines: readonly BallotLine[]): MalformedReason | null {
  if (!ballot) return "unreadable";
  if (ballot.isWithdrawn) return null;
  const refusal = refuseChoices(form, lines, ballot.choices);
  return refusal && (refusal.code.replace("ballots.", "") as MalformedReason);
}

const byReceipt = (a: PublishedBallot, b: PublishedBallot): number =>
  a.receipt === b.receipt ? String(a.choices).localeCompare(String(b.choices), "en") : a.receipt < b.receipt ? -1 : 1;

/** Paper and sealed ballots in one box, sorted by receipt: their order tells neither hour nor channel. What is malformed is listed apart. */
export function tallyOf(opened: readonly Opened[], paper: readonly Omit<PublishedBallot, "isWithdrawn">[], form: BallotForm, lines: readonly BallotLine[]): Tally {
  const judged = opened.map((one) => ({ ...one, reason: reasonAgainst(one.ballot, form, lines) }));
  const sound = judged.flatMap(({ ballot, reason }): PublishedBallot[] => (ballot && !reason ? [{ receipt: ballot.receipt, choices: ballot.choices, isWithdrawn: ballot.isWithdrawn }] : []));
  const onPaper = paper.map(({ receipt, choices }) => ({ receipt, choices, isWithdrawn: false }));
  const malformed = judged.flatMap(({ fingerprint, reason }) => (reason ? [{ fingerprint, reason }] : []));
  return { box: [...sound, ...onPaper].sort(byReceipt), malformed: malformed.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)) };
}
