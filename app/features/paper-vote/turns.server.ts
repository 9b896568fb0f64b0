import { db, type Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { lockPlace } from "./cancel-place.server";
import { listDifferences, listTurns } from "./keyed.server";
import { getOwnPlace, type Place } from "./places.server";

/** @throws DomainError paper.not_closed | paper.cancelled | paper.settled */
export function mayKey({ stage, settledAt, cancelledAt }: Place): void {
  if (stage !== "closed") throw new DomainError("paper.not_closed");
  if (cancelledAt) throw new DomainError("paper.cancelled");
  if (settledAt) throw new DomainError("paper.settled");
}

/** Takes one of the two keyings of a place. @throws 404; DomainError paper.own_turn | paper.turns_taken, as mayKey */
export async function takeTurn(actor: Actor, placeId: string): Promise<void> {
  await getOwnPlace(actor, placeId);
  await db.transaction().execute(async (trx) => {
    const place = await lockPlace(trx, placeId);
    mayKey(place);
    const turns = await listTurns(trx, placeId);
    if (turns.some(({ accountId }) => accountId === actor.accountId)) throw new DomainError("paper.own_turn");
    const turn = [1, 2].find((one) => !turns.some((taken) => taken.turn === one));
    if (!turn) throw new DomainError("paper.turns_taken");
    await trx.insertInto("paperTypist").values({ placeId, turn, accountId: actor.accountId }).execute();
    await recordAudit(trx, { actor, action: "vote.keying_begun", objectKind: "round", objectId: place.roundId, after: { name: place.name } });
  });
}

/** When both keyed the same, the place counts: nothing of it changes any more. On the command's transaction, the place locked. */
export async function settleIfAgreed(trx: Transaction, { id }: Pick<Place, "id">, at: Date): Promise<boolean> {
  const turns = await listTurns(trx, id);
  if (turns.filter(({ finishedAt }) => finishedAt).length < 2 || (await listDifferences(trx, id)).length > 0) return false;
  await trx.updateTable("paperPlace").set({ settledAt: at }).where("id", "=", id).execute();
  return true;
}

/** Says that every ballot of the box is keyed. True when the other one keyed the same. @throws 404; DomainError paper.no_turn | paper.finished, as mayKey */
export async function finishTurn(actor: Actor, placeId: string): Promise<boolean> {
  await getOwnPlace(actor, placeId);
  return db.transaction().execute(async (trx) => {
    const place = await lockPlace(trx, placeId);
    mayKey(place);
    const own = (await listTurns(trx, placeId)).find(({ accountId }) => accountId === actor.accountId);
    if (!own) throw new DomainError("paper.no_turn");
    if (own.finishedAt) throw new DomainError("paper.finished");
    const at = await now(trx);
    await trx.updateTable("paperTypist").set({ finishedAt: at }).where("placeId", "=", placeId).where("turn", "=", own.turn).execute();
    await recordAudit(trx, { actor, action: "vote.keying_finished", objectKind: "round", objectId: place.roundId, after: { name: place.name }, at });
    return settleIfAgreed(trx, place, at);
  });
}

/**
 * Begins a keying again from nothing: one's own, or by the team that of somebody who does not come back.
 * @throws 404; DomainError paper.finished, as mayKey
 */
export async function dropTurn(actor: Actor, placeId: string, turn: number): Promise<void> {
  await getOwnPlace(actor, placeId);
  await db.transaction().execute(async (trx) => {
    const place = await lockPlace(trx, placeId);
    mayKey(place);
    const dropped = orNotFound((await listTurns(trx, placeId)).find((one) => one.turn === turn));
    if (dropped.accountId !== actor.accountId && !can(actor, "budget.manage")) throw notFound();
    if (dropped.finishedAt) throw new DomainError("paper.finished");
    await trx.deleteFrom("paperEntry").where("placeId", "=", placeId).where("turn", "=", turn).execute();
    await trx.deleteFrom("paperTypist").where("placeId", "=", placeId).where("turn", "=", turn).execute();
    await recordAudit(trx, { actor, action: "vote.keying_dropped", objectKind: "round", objectId: place.roundId, after: { name: place.name } });
  });
}
