import { createECDH } from "node:crypto";
import { ballotOpener } from "~/features/ballots/sealing";
import { joinShares, type JoinProblem } from "~/features/vote-office/shares";
import { shareSentence } from "~/features/vote-office/vote-office.fr";
import { DomainError, SeveralRefusals } from "~/lib/errors";
import type { SealedBallot } from "./closed-box.server";
import { shareFields } from "./results.schemas";
import type { Opened } from "./tally";

const refusalOf = ({ at, ...problem }: JoinProblem) => new DomainError("results.share", { sentence: shareSentence(problem) }, shareFields[at]);

const matches = (privateKey: Uint8Array, publicKey: Uint8Array): boolean => {
  const ecdh = createECDH("prime256v1");
  try {
    ecdh.setPrivateKey(privateKey);
    return ecdh.getPublicKey().equals(publicKey);
  } catch {
    return false;
  }
};

/** The round's private key from typed shares; whoever asks for it wipes it. @throws DomainError results.share beside each wrong one | results.wrong_key */
export async function joinKey(shares: string[], publicKey: Buffer): Promise<Uint8Array> {
  const joined = await joinShares(shares, publicKey);
  if (!(joined instanceof Uint8Array)) {
    const [first, ...others] = joined.map(refusalOf);
    throw others.length ? new SeveralRefusals([first!, ...others]) : first!;
  }
  if (matches(joined, publicKey)) return joined;
  joined.fill(0);
  throw new DomainError("results.wrong_key");
}

/** So many at once: enough for the processor, little memory; pages are answered between two slices. */
const SLICE = 50;

/** `privateKey` is wiped by whoever asked for it. */
export type OfficeKey = { privateKey: Uint8Array; publicKey: Uint8Array };

/** Opens every sealed ballot once; `told` is told how many are open. */
export async function openBallots(key: OfficeKey, closed: readonly SealedBallot[], told: (opened: number) => void = () => undefined): Promise<Opened[]> {
  const open = await ballotOpener(key);
  const opened: Opened[] = [];
  for (let from = 0; from < closed.length; from += SLICE) {
    opened.push(...(await Promise.all(closed.slice(from, from + SLICE).map(async ({ fingerprint, sealed }) => ({ fingerprint, ballot: await open(sealed) })))));
    told(opened.length);
  }
  return opened;
}
