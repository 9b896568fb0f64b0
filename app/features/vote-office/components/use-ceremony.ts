import { useEffect, useRef, useState } from "react";
import { hexOf } from "../digest";
import { readShare, plainShare } from "../share-text";
import { drawKey, isTheKey, joinShares, splitKey, type KeyPair } from "../shares";
import { shareSentence } from "../vote-office.fr";

/** Where the ceremony is: one member after another sees their share, writes it down, types it back. */
export type Stage = { step: "begin" } | { step: "show"; at: number; share: string } | { step: "type"; at: number; error?: string } | { step: "end"; publicKey: string } | { step: "failed" };

type Secrets = { key: KeyPair; shares: string[]; typed: string[] };

/** Any two different choices of enough shares must give the key back. */
async function provesTheKey({ key, typed }: Secrets, threshold: number): Promise<boolean> {
  const choices = [typed.slice(0, threshold), typed.slice(-threshold)];
  const joined = await Promise.all(choices.map((some) => joinShares(some, key.publicKey)));
  return joined.every((one) => isTheKey(one, key.privateKey));
}

async function problemOf(typed: string, share: string, publicKey: Uint8Array): Promise<string | null> {
  if (plainShare(typed) === plainShare(share)) return null;
  const read = await readShare(typed, publicKey);
  return read instanceof Uint8Array ? "C’est une autre part que celle qui vient d’être montrée." : shareSentence(read);
}

/** The key and its shares live here, in the memory of this page, and nowhere else; they are wiped at the end and when the page is left. */
export function useCeremony(members: number, threshold: number) {
  const secrets = useRef<Secrets | null>(null);
  const [stage, setStage] = useState<Stage>({ step: "begin" });
  const wipe = () => {
    secrets.current?.key.privateKey.fill(0);
    secrets.current = null;
  };
  useEffect(() => wipe, []);
  const begin = async () => {
    const key = await drawKey();
    const shares = await splitKey(key, members, threshold);
    secrets.current = { key, shares, typed: [] };
    setStage({ step: "show", at: 0, share: shares[0]! });
  };
  const show = (at: number) => secrets.current && setStage({ step: "show", at, share: secrets.current.shares[at]! });
  const end = async (known: Secrets) => {
    const publicKey = hexOf(known.key.publicKey);
    const sound = await provesTheKey(known, threshold);
    wipe();
    setStage(sound ? { step: "end", publicKey } : { step: "failed" });
  };
  const type = async (at: number, text: string) => {
    const known = secrets.current;
    if (!known) return;
    const error = await problemOf(text, known.shares[at]!, known.key.publicKey);
    if (error) return setStage({ step: "type", at, error });
    known.typed[at] = text;
    return at + 1 < members ? show(at + 1) : end(known);
  };
  return { stage, begin, show, hide: (at: number) => setStage({ step: "type", at }), type };
}
