import { useCallback, useEffect, useState } from "react";
import { readPublicFile } from "../public-file";
import { verifyProof, type GiftProof, type Published, type Verdict } from "../verify-proof";
import { canHash, webHash } from "../web-hash";

export type Verification =
  | { state: "waiting" | "working" | "unreachable" | "unable" }
  | { state: "done"; verdict: Verdict; /** Whose the verdict is: the first that does not hold, or else the first. */ proof: GiftProof; published: Published };

async function verifyAll(proofs: readonly GiftProof[], publicUrl: string): Promise<Verification> {
  if (!canHash()) return { state: "unable" };
  // What everybody reads, asked for as everybody asks: without the cookies that say who asks.
  const answer = await fetch(publicUrl, { credentials: "omit", cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return { state: "unreachable" };
  const published = readPublicFile(await answer.json().catch(() => null));
  for (const proof of proofs) {
    const verdict = await verifyProof(proof, published, webHash);
    if (verdict.bad !== null) return { state: "done", verdict, proof, published };
  }
  return { state: "done", verdict: { bad: null }, proof: proofs[0]!, published };
}

/** Verifies by itself once the page is there, and again when asked to. */
export function useVerification(proofs: readonly GiftProof[], publicUrl: string): { verification: Verification; again: () => void } {
  const [verification, setVerification] = useState<Verification>({ state: "waiting" });
  useEffect(() => void verifyAll(proofs, publicUrl).then(setVerification), [proofs, publicUrl]);
  const again = useCallback(() => {
    setVerification({ state: "working" });
    void verifyAll(proofs, publicUrl).then(setVerification);
  }, [proofs, publicUrl]);
  return { verification, again };
}
