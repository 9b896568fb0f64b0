import type { BallotForm } from "./ballot";

/** What a voter reads of an initiative on the ballot. Euro cents. */
export type BulletinLine = {
  number: number; title: string; summary: string; category: string | null; slug: string; theme: string; commune: string; costCents: number;
  /** Why it was taken off the vote; it stays listed. */
  withdrawnBecause: string | null;
};

export type Bulletin = { year: number; name: string; closesAt: string; form: BallotForm; /** P-256, raw, in hexadecimal. */ publicKey: string; lines: BulletinLine[] };

/** The voter's own code, what is published of the ballot before and after the opening; seen once, on their screen. */
export type Proofs = { secret: string; receipt: string; fingerprint: string; isHeld: boolean };

/** Where the ballot is: chosen, read again, cast. */
export type BulletinView =
  | { view: "choose"; choices: number[]; error?: string }
  | { view: "review"; choices: number[]; secret: string; error?: string }
  | ({ view: "cast" } & Proofs)
  | { view: "refused"; error: string };
