import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { appendToRegister } from "~/features/ballots/register.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound } from "~/lib/errors";
import { findPlace, getPlaceFor, type Place } from "./places.server";

/** The place as it is once nobody else acts on it. */
export async function lockPlace(trx: Transaction, placeId: string): Promise<Place> {
  await trx.selectFrom("paperPlace").select("id").where("id", "=", placeId).forUpdate().execute();
  const place = await findPlace(trx, placeId);
  if (!place) throw notFound();
  return place;
}

function mayCancel({ openedAt, settledAt, cancelledAt }: Place): void {
  if (openedAt) throw new DomainError("paper.opened");
  if (settledAt) throw new DomainError("paper.settled");
  if (cancelledAt) throw new DomainError("paper.cancelled");
}

/** A box is lost, or was not kept: one person asks that its place counts for nothing. @throws 404; DomainError paper.asked | paper.settled | paper.cancelled | paper.opened */
export async function askCancellation(actor: Actor, editionId: string, placeId: string, { reason }: { reason: string }): Promise<void> {
  await getPlaceFor(actor, editionId, placeId);
  await db.transaction().execute(async (trx) => {
    const place = await lockPlace(trx, placeId);
    mayCancel(place);
    if (place.cancellationReason) throw new DomainError("paper.asked");
    const at = await now(trx);
    await trx.insertInto("paperCancellation").values({ placeId, reason, askedBy: actor.accountId, askedAt: at }).execute();
    await recordAudit(trx, { actor, action: "vote.place_cancellation_asked", objectKind: "round", objectId: place.roundId, after: { name: place.name }, reason, at });
  });
}

/** Another person agrees: it is public and for good. Its people stay on the roll, as everybody who voted. @throws 404; DomainError paper.own_request | as askCancellation */
export async function confirmCancellation(actor: Actor, editionId: string, placeId: string): Promise<void> {
  await getPlaceFor(actor, editionId, placeId);
  await db.transaction().execute(async (trx) => {
    const place = await lockPlace(trx, placeId);
    mayCancel(place);
    if (!place.cancellationReason) throw notFound();
    if (place.cancellationAskedBy === actor.accountId) throw new DomainError("paper.own_request");
    const at = await now(trx);
    await trx.updateTable("paperCancellation").set({ confirmedBy: actor.accountId, confirmedAt: at }).where("placeId", "=", placeId).execute();
    await appendToRegister(trx, { roundId: place.roundId, kind: "paper_cancelled", detail: `${place.name} : ${place.cancellationReason}`, at });
    await recordAudit(trx, { actor, action: "vote.place_cancelled", objectKind: "round", objectId: place.roundId, after: { name: place.name }, reason: place.cancellationReason, at });
  });
}

/** The box was found again, or the request was a mistake. @throws 404; DomainError paper.cancelled */
export async function dropCancellation(actor: Actor, editionId: string, placeId: string): Promise<void> {
  await getPlaceFor(actor, editionId, placeId);
  await db.transaction().execute(async (trx) => {
    const place = await lockPlace(trx, placeId);
    mayCancel(place);
    const { numDeletedRows } = await trx.deleteFrom("paperCancellation").where("placeId", "=", placeId).executeTakeFirst();
    if (numDeletedRows !== 1n) throw notFound();
    await recordAudit(trx, { actor, action: "vote.place_cancellation_dropped", objectKind: "round", objectId: place.roundId, after: { name: place.name } });
  });
}
