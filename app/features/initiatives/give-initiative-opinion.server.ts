import { db, type Transaction } from "#db";
import type { RecusalGround } from "#db/schema";
import type { Actor } from "~/features/accounts/permissions";
import type { Verdict } from "~/features/committee/decision";
import { recordAudit } from "~/lib/audit.server";
import { DomainError } from "~/lib/errors";
import { lockForSeat, type SeatAct } from "./committee-initiatives.server";
import { readEdition } from "./edition-facts.server";
import type { InitiativeVote } from "./selection";

export type OpinionInput = { vote: InitiativeVote; reason: string; criteria: readonly { criterionId: string; verdict: Verdict; reason: string }[] };

async function nextVersion(trx: Transaction, { initiativeId, seatId }: SeatAct): Promise<number> {
  const last = await trx.selectFrom("initiativeOpinion").select((eb) => eb.fn.max("version").as("version")).where("initiativeId", "=", initiativeId).where("seatId", "=", seatId).executeTakeFirst();
  return (last?.version ?? 0) + 1;
}

/**
 * What the seat says on every criterion of the edition, and its vote; a revision is a new version, earlier ones stay.
 * @throws 404 | DomainError initiative.item_closed | initiative.recused | initiative.opinion_incomplete
 */
export async function giveInitiativeOpinion(actor: Actor, act: SeatAct, { vote, reason, criteria }: OpinionInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { initiative, at } = await lockForSeat(trx, actor, act);
    const wanted = (await readEdition(trx, initiative.editionId)).criteria.map(({ id }) => id);
    if (criteria.length !== wanted.length || !wanted.every((id) => criteria.some(({ criterionId }) => criterionId === id))) throw new DomainError("initiative.opinion_incomplete");
    const version = await nextVersion(trx, act);
    const { id: opinionId } = await trx.insertInto("initiativeOpinion").values({ ...act, version, accountId: actor.accountId, vote, reason, givenAt: at }).returning("id").executeTakeFirstOrThrow();
    if (criteria.length > 0) await trx.insertInto("initiativeOpinionCriterion").values(criteria.map((line) => ({ ...line, opinionId }))).execute();
    // That it was given, never what it says.
    await recordAudit(trx, { actor, as: "seat", action: "initiative.opinion_given", objectKind: "initiative", objectId: act.initiativeId, after: { seatId: act.seatId, version }, at });
  });
}

/** The seat steps aside from this initiative, for good: what it said before no longer counts. @throws 404 | DomainError initiative.item_closed | initiative.recused */
export async function declareInitiativeRecusal(actor: Actor, act: SeatAct, { ground, detail }: { ground: RecusalGround; detail: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { at } = await lockForSeat(trx, actor, act);
    await trx.insertInto("initiativeRecusal").values({ ...act, ground, detail, declaredBy: actor.accountId, declaredAt: at }).execute();
    await recordAudit(trx, { actor, as: "seat", action: "initiative.recusal_declared", objectKind: "initiative", objectId: act.initiativeId, after: { seatId: act.seatId, ground }, at });
  });
}
