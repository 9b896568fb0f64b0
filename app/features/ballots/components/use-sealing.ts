import { useRef, useState, type FormEvent } from "react";
import type { Bulletin, Proofs } from "../bulletin-view";
import { fingerprintOf, receiptOf, slotOf } from "../secret";
import { sendToBox, type BoxAddress, type BoxAnswer } from "./send-to-box";

export type Sealing = { bulletin: Bulletin; choices: readonly number[]; secret: string; isWithdrawn: boolean; /** A first vote, or another in its place. */ box: BoxAddress; onDone: (proofs: Proofs) => void };
type Sealed = { slot: string; sealed: Uint8Array; receipt: string };
type Answer = BoxAnswer<{ fingerprint: string; isHeld: boolean; again: boolean }>;

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const bytesOf = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function sealed({ bulletin, choices, secret, isWithdrawn }: Sealing): Promise<Sealed> {
  const { sealBallot } = await import("../sealing");
  const receipt = await receiptOf(secret);
  return { receipt, slot: await slotOf(secret), sealed: await sealBallot(bytesOf(bulletin.publicKey), { receipt, choices, isWithdrawn }) };
}

/** Neither choices nor code: what leaves the browser is a slot and a sealed ballot. */
const send = ({ bulletin, box }: Sealing, { slot, sealed: bytes }: Sealed) => sendToBox<Answer>(bulletin.year, box, { slot, sealed: hexOf(bytes) });

const away = { bulletin: "La connexion a manqué. Appuyez à nouveau sur « Voter » : votre vote ne comptera qu’une fois.", suivi: "La connexion a manqué. Appuyez à nouveau : c’est le même bulletin qui partira." };
const altered = "Ce qui est arrivé dans l’urne n’est pas ce que votre appareil a envoyé. Prévenez l’équipe, et gardez cette page ouverte.";

/** The browser seals by itself where it can; otherwise the form goes as it is and the server does it. Sent again, it is the very same ballot. */
export function useSealing(sealing: Sealing) {
  const once = useRef<Promise<Sealed> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const cast = async () => {
    const vote = await (once.current ??= sealed(sealing));
    const answer = await send(sealing, vote);
    if ("refusal" in answer) return setProblem(answer.refusal);
    if (!answer.again && answer.fingerprint !== (await fingerprintOf(vote.sealed))) return setProblem(altered);
    sealing.onDone({ secret: sealing.secret, receipt: vote.receipt, fingerprint: answer.fingerprint, isHeld: answer.isHeld });
  };

  const seal = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.hasAttribute("data-plain") || !("subtle" in crypto)) return;
    event.preventDefault();
    setProblem(null);
    setBusy(true);
    void cast().catch(() => setProblem(away[sealing.box])).finally(() => setBusy(false));
  };
  return { problem, isBusy, seal };
}
