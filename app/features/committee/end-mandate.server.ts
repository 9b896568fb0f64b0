import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { lockSeat } from "./lock-seat.server";
import type { MandateEnding } from "./mandate.schemas";

const readMandate = (trx: Transaction, mandateId: string) =>
  trx
    .selectFrom("mandate")
    .innerJoin("account", "account.id", "mandate.accountId")
    .select(["mandate.seatId", "mandate.accountId", "mandate.startsOn", "mandate.endsOn", "mandate.endKind", "account.name", "account.email"])
    .where("mandate.id", "=", mandateId)
    .executeTakeFirst();

/**
 * Writes the last day of a mandate, once, on the transaction of whoever says it. `holderId`: only theirs exists.
 * @throws 404 | DomainError committee.end_past | end_before_start | end_after_term | mandate_ended
 */
export async function writeMandateEnd(trx: Transaction, actor: Actor, mandateId: string, { kind, endsOn, reason }: MandateEnding, holderId?: string) {
  const at = await now(trx);
  const seat = await lockSeat(trx, orNotFound(await readMandate(trx, mandateId)).seatId);
  const mandate = orNotFound(await readMandate(trx, mandateId));
  if (holderId && mandate.accountId !== holderId) throw notFound();
  if (mandate.endKind || (mandate.endsOn && mandate.endsOn < parisDay(at))) throw new DomainError("committee.mandate_ended");
  // Yesterday's votes were cast under it: a mandate ends today at the earliest.
  if (endsOn < parisDay(at)) throw new DomainError("committee.end_past", {}, "endsOn");
  if (endsOn < mandate.startsOn) throw new DomainError("committee.end_before_start", {}, "endsOn");
  if (holderId && mandate.endsOn && endsOn > mandate.endsOn) throw new DomainError("committee.end_after_term", {}, "endsOn");
  await trx.updateTable("mandate").set({ endsOn, endKind: kind, endReason: reason, endedBy: actor.accountId, endedAt: at }).where("id", "=", mandateId).execute();
  await recordAudit(trx, {
    actor, as: holderId ? "seat" : "team", action: holderId ? "committee.mandate_resigned" : "committee.mandate_ended", objectKind: "seat", objectId: seat.id,
    before: { name: mandate.name, endsOn: mandate.endsOn }, after: { name: mandate.name, endsOn }, reason, at,
  });
  return { seat, mandate };
}

/**
 * The team says the last day of a mandate, once. What the seat said until then stays the seat's.
 * @throws 404 | DomainError committee.end_past | end_before_start | mandate_ended
 */
export async function endMandate(actor: Actor, mandateId: string, ending: MandateEnding): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { seat, mandate } = await writeMandateEnd(trx, actor, mandateId, ending);
    await queueMail(trx, { key: `mandate-ended:${mandateId}`, template: "mandate-ended", to: mandate.email, props: { name: mandate.name, seatName: seat.name, endsOn: ending.endsOn } });
    return seat.id;
  });
}
