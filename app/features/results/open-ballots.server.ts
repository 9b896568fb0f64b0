import { createECDH } from "node:crypto";
import { openBallot } from "~/features/ballots/sealing";
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

/** So many at once: enough for the processor, little memory. */
const AT_ONCE = 200;

/** Opens every sealed ballot once. */
export async function openBallots(privateKey: Uint8Array, closed: readonly SealedBallot[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (let from = 0; from < closed.length; from += AT_ONCE)
    opened.push(...(await Promise.all(closed.slice(from, from + AT_ONCE).map(async ({ fingerprint, sealed }) => ({ fingerprint, ballot: await openBallot(privateKey, sealed) })))));
  return opened;
}
