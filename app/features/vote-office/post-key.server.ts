import { ECDH } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockOffice } from "./lock-office.server";

/** @throws DomainError office.not_a_key when it is no point of the curve */
function mustBeAPoint(publicKey: string): void {
  try {
    ECDH.convertKey(publicKey, "prime256v1", "hex");
  } catch {
    throw new DomainError("office.not_a_key");
  }
}

/**
 * Writes the ceremony's public key (raw, in hexadecimal) in the round; what members confirmed of a former key is forgotten.
 * @throws 404; DomainError office.not_a_key | office.no_office | office.sealed
 */
export async function postKey(actor: Actor, roundId: string, publicKey: string): Promise<void> {
  mustBeAPoint(publicKey);
  await db.transaction().execute(async (trx) => {
    await lockOffice(trx, roundId);
    const at = await now(trx);
    await trx.updateTable("ballotRound").set({ publicKey: Buffer.from(publicKey, "hex") }).where("id", "=", roundId).execute();
    await trx.updateTable("voteOffice").set({ keyPostedAt: at, keyPostedBy: actor.accountId }).where("roundId", "=", roundId).execute();
    await trx.updateTable("officeMember").set({ shareConfirmedAt: null }).where("roundId", "=", roundId).execute();
    await recordAudit(trx, { actor, as: "team", action: "vote.key_posted", objectKind: "round", objectId: roundId, at });
  });
}
