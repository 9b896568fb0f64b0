import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { lockSeat } from "./lock-seat.server";
import type { MandateEnding } from "./mandate.schemas";

/**
 * Says the last day of a mandate, once. What the seat said until then stays the seat's.
 * @throws 404 | DomainError committee.end_past | end_before_start | mandate_ended
 */
export async function endMandate(actor: Actor, mandateId: string, { kind, endsOn, reason }: MandateEnding): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const { seatId } = orNotFound(await trx.selectFrom("mandate").select("seatId").where("id", "=", mandateId).executeTakeFirst());
    const seat = await lockSeat(trx, seatId);
    const mandate = await trx
      .selectFrom("mandate")
      .innerJoin("account", "account.id", "mandate.accountId")
      .select(["mandate.startsOn", "mandate.endsOn", "mandate.endKind", "account.name", "account.email"])
      .where("mandate.id", "=", mandateId)
      .executeTakeFirstOrThrow();
    if (mandate.endKind || (mandate.endsOn && mandate.endsOn < parisDay(at))) throw new DomainError("committee.mandate_ended");
    // Yesterday's votes were cast under it: a mandate ends today at the earliest.
    if (endsOn < parisDay(at)) throw new DomainError("committee.end_past", {}, "endsOn");
    if (endsOn < mandate.startsOn) throw new DomainError("committee.end_before_start", {}, "endsOn");
    await trx.updateTable("mandate").set({ endsOn, endKind: kind, endReason: reason, endedBy: actor.accountId, endedAt: at }).where("id", "=", mandateId).execute();
    await queueMail(trx, { key: `mandate-ended:${mandateId}`, template: "mandate-ended", to: mandate.email, props: { name: mandate.name, seatName: seat.name, endsOn } });
    await recordAudit(trx, {
      actor, action: "committee.mandate_ended", objectKind: "seat", objectId: seatId,
      before: { name: mandate.name, endsOn: mandate.endsOn }, after: { name: mandate.name, endsOn }, reason, at,
    });
    return seatId;
  });
}
