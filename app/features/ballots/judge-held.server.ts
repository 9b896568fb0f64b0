import { randomUUID } from "node:crypto";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { formatDateTime, parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { unseal } from "~/lib/seal.server";
import { getRoundFor } from "./rounds.server";

type HeldRow = { id: string; roundId: string; voterTag: Buffer; contact: string | null };

/** Two of one mind decide; when two differ, a third one does. */
async function isDecided(trx: Transaction, heldId: string, accepts: boolean): Promise<boolean> {
  const same = await trx.selectFrom("heldOpinion").select("accountId").where("heldId", "=", heldId).where("accepts", "=", accepts).execute();
  return same.length >= 2;
}

/** Accepted, it waits for nineteen others, or for the close. Refused, it goes, and its row of the roll takes one paper vote. */
async function decide(trx: Transaction, held: HeldRow, accepts: boolean, day: string): Promise<void> {
  if (accepts) return void (await trx.updateTable("heldBallot").set({ acceptedOn: day, contact: null }).where("id", "=", held.id).execute());
  await trx.deleteFrom("heldBallot").where("id", "=", held.id).execute();
  await trx.updateTable("voterRoll").set({ refusedOn: day }).where("roundId", "=", held.roundId).where("voterTag", "=", held.voterTag).where("refusedOn", "is", null).executeTakeFirstOrThrow();
}

/**
 * One person's word on a vote that waits. @throws 404 when it waits no longer; DomainError ballots.own_opinion: one word each
 */
export async function judgeHeld(actor: Actor, editionId: string, { heldId, accepts }: { heldId: string; accepts: boolean }): Promise<{ decided: boolean }> {
  const { round } = await getRoundFor(actor, editionId);
  return db.transaction().execute(async (trx) => {
    const held = orNotFound(await trx.selectFrom("heldBallot").select(["id", "roundId", "voterTag", "contact"]).where("id", "=", heldId).where("roundId", "=", round.id).where("acceptedOn", "is", null).forUpdate().executeTakeFirst());
    const { numInsertedOrUpdatedRows } = await trx.insertInto("heldOpinion").values({ heldId, accountId: actor.accountId, accepts }).onConflict((row) => row.doNothing()).executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new DomainError("ballots.own_opinion");
    if (!(await isDecided(trx, heldId, accepts))) return { decided: false };
    await decide(trx, held, accepts, parisDay(await now(trx)));
    const until = formatDateTime(round.closesAt);
    if (held.contact) await queueMail(trx, { key: `vote-decided:${randomUUID()}`, template: "vote-decided", to: unseal("held-contact", round.id, held.contact), props: { isAccepted: accepts, until } });
    return { decided: true };
  });
}
