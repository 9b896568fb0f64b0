import type { BallotForm } from "~/features/ballots/ballot";
import type { CountingRules } from "~/features/editions/edition";
import type { Malformed, PublishedBallot } from "./tally";

/** A line of the ballot as it was sealed; `initiativeId` is how the counting names it. */
export type VoteLine = { number: number; initiativeId: string; title: string; costCents: number; categoryId: string | null; isWithdrawn: boolean };

/** Everything that anybody needs to count again and to check, in one file. Amounts in euro cents. */
export type PublishedVote = {
  format: "propulsons/vote/1";
  year: number;
  name: string;
  isDemo: boolean;
  rules: CountingRules & BallotForm;
  lines: VoteLine[];
  /** SHA-256 of what was sealed before the vote. */
  seal: string;
  /** Of the sealed ballots, ascending; published before they were opened. */
  fingerprints: string[];
  chainHead: string;
  lot: { throws: string; order: number[] };
  /** People marked on the roll whose vote was taken; of them, marked at a place of paper votes. */
  roll: { voters: number; paperMarks: number };
  paperVoid: number;
  /** Sorted by receipt. */
  box: PublishedBallot[];
  malformed: Malformed[];
  awards: { number: number; cents: number }[];
  unspentCents: number;
};
