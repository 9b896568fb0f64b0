/**
 * An election of participatory budgeting, ready to be counted. Pure and free of Node, so that the same code counts in
 * the terminal, on the server and in a citizen's browser. Rules: docs/count.md.
 */

/** What a ballot says: approvals (each worth 1), or a worth per project. */
export type BallotKind = "approval" | "points";

export interface Candidate {
  id: string;
  /** In the election's unit (see `Election.unit`), above zero. */
  cost: number;
}

/** Ballots that say the same, counted together. */
export interface BallotClass {
  /** How many ballots say this. */
  ballots: number;
  /** Positions in `Election.candidates`, each once. */
  choices: number[];
  /** The worth of each choice, above zero: 1 in an approval vote. */
  worths: number[];
}

export interface Election {
  kind: BallotKind;
  /** In drawn order: the first wins a tie that neither cost nor votes decide. */
  candidates: Candidate[];
  classes: BallotClass[];
  /** Valid ballots among which the envelope is shared (blank ones only where the rules count them). */
  voters: number;
  /** The envelope, in the unit. */
  envelope: number;
  /** How many units one file unit is worth: 1, or 100 when the amounts have two decimals. */
  unit: number;
  /** Points are held times this, when a file gives them decimals. */
  worthUnit: number;
  /** Below this score a project is not funded by the rules that know a threshold. */
  threshold: number;
}

/** What a candidate got: voters, and their score (the same number in an approval vote). */
export interface Support {
  votes: number;
  score: number;
}

export function countSupport({ candidates, classes }: Election): Support[] {
  const supports = candidates.map(() => ({ votes: 0, score: 0 }));
  for (const { ballots, choices, worths } of classes)
    choices.forEach((choice, index) => {
      supports[choice]!.votes += ballots;
      supports[choice]!.score += ballots * worths[index]!;
    });
  return supports;
}

/** Equal ballots become one class: the outcome is the same, the count is faster. */
export function mergeBallots(ballots: { choices: number[]; worths: number[] }[]): BallotClass[] {
  const classes = new Map<string, BallotClass>();
  for (const ballot of ballots) {
    const pairs = ballot.choices.map((choice, index) => [choice, ballot.worths[index]!] as const).filter(([, worth]) => worth > 0);
    pairs.sort((a, b) => a[0] - b[0]);
    const key = pairs.join(" ");
    const known = classes.get(key);
    if (known) known.ballots += 1;
    else classes.set(key, { ballots: 1, choices: pairs.map(([choice]) => choice), worths: pairs.map(([, worth]) => worth) });
  }
  return [...classes.values()].filter(({ choices }) => choices.length);
}
