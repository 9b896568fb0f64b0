import type { Proofs } from "./bulletin-view";

/** Where whoever holds a code is: typing it, choosing again, reading again, done. */
export type FollowView =
  | { view: "code"; error: string; typed: string }
  | { view: "choose"; secret: string; choices: readonly number[]; error?: string }
  | { view: "review"; secret: string; choices: readonly number[]; isWithdrawn: boolean }
  | ({ view: "changed"; isWithdrawn: boolean } & Proofs);
