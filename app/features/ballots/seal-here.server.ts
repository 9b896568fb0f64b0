import type { Proofs } from "./bulletin-view";
import { castBallot } from "./cast-ballot.server";
import { changeBallot } from "./change-ballot.server";
import { sealBallot } from "./sealing";
import { receiptOf, slotOf } from "./secret";
import type { SealedVote, Voter } from "./voter";

type Written = { secret: string; choices: readonly number[]; isWithdrawn?: boolean };

/** Without JavaScript the server seals: at once, and no plaintext is written anywhere. `publicKey` in hexadecimal. */
async function sealHere(publicKey: string, { secret, choices, isWithdrawn = false }: Written): Promise<SealedVote & { receipt: string }> {
  const receipt = await receiptOf(secret);
  return { receipt, slot: await slotOf(secret), sealed: await sealBallot(Buffer.from(publicKey, "hex"), { receipt, choices, isWithdrawn }) };
}

export async function castHere(voter: Voter, publicKey: string, written: Written): Promise<Proofs> {
  const { receipt, ...vote } = await sealHere(publicKey, written);
  const { fingerprint, isHeld } = await castBallot(voter, vote);
  return { secret: written.secret, receipt, fingerprint, isHeld };
}

export async function changeHere(roundId: string, publicKey: string, written: Written): Promise<Proofs> {
  const { receipt, ...vote } = await sealHere(publicKey, written);
  return { secret: written.secret, receipt, fingerprint: await changeBallot(roundId, vote), isHeld: false };
}
