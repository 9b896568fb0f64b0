import { useState } from "react";
import type { Proofs } from "../bulletin-view";
import type { FollowView } from "../follow-view";
import { useReview } from "./use-review";

type Wanted = { choices: readonly number[]; isWithdrawn: boolean };

/** The steps of a change in the browser: neither the code nor the choices leave it. Until a code is found here, `answered` by the server stands. */
export function useFollowing(answered: FollowView | undefined) {
  const [secret, find] = useState<string | null>(null);
  const [proofs, finish] = useState<Proofs | null>(null);
  const { chosen, reading, review, back } = useReview<Wanted>();
  const here = (found: string): FollowView => {
    if (proofs && chosen) return { view: "changed", isWithdrawn: chosen.isWithdrawn, ...proofs };
    return reading ? { view: "review", secret: found, ...reading } : { view: "choose", secret: found, choices: chosen?.choices ?? [] };
  };
  return { follow: secret === null ? answered : here(secret), isHere: secret !== null, find, review, back, finish };
}
