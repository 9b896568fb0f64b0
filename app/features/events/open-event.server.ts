import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { EventKind } from "./event";
import { isViolation } from "./violations.server";

export type NewEvent = {
  kind: EventKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place?: string | undefined;
  videoUrl?: string | undefined;
  hostId: string;
  capacity?: number;
  hasWaitingList?: boolean;
};

async function requireTeam(trx: Transaction, accountId: string): Promise<void> {
  const row = await trx.selectFrom("account").select("id").where("id", "=", accountId).where("isTeam", "=", true).executeTakeFirst();
  if (!row) throw new DomainError("event.not_team", {}, "hostId");
}

/**
 * Opens an event: its places can be booked from now on. Returns its id.
 * @throws DomainError event.past | event.not_team | event.host_busy
 */
export async function openEvent(actor: Actor, { hostId, capacity = 1, hasWaitingList = false, ...input }: NewEvent): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (input.startsAt <= at) throw new DomainError("event.past", {}, "date");
    await requireTeam(trx, hostId);
    const values = { ...input, capacity, hasWaitingList, hostAccountId: hostId, createdBy: actor.accountId, createdAt: at, isDemo: isDemo() };
    const { id } = await trx
      .insertInto("event").values(values).returning("id").executeTakeFirstOrThrow()
      .catch((error: unknown) => {
        throw isViolation(error, "event_host_is_free") ? new DomainError("event.host_busy", {}, "time") : error;
      });
    await recordAudit(trx, { actor, action: "event.opened", objectKind: "event", objectId: id, after: { startsAt: input.startsAt.toISOString(), hostAccountId: hostId, capacity }, at });
    return id;
  });
}

/** Takes an hour that nobody booked off the list. @throws 404 | DomainError event.has_bookings */
export async function withdrawEvent(actor: Actor, eventId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const event = orNotFound(await trx.selectFrom("event").select("id").where("id", "=", eventId).where("cancelledAt", "is", null).forUpdate().executeTakeFirst());
    const booked = await trx.selectFrom("eventBooking").select("id").where("eventId", "=", event.id).where("status", "<>", "cancelled").executeTakeFirst();
    if (booked) throw new DomainError("event.has_bookings");
    const at = await now(trx);
    await trx.updateTable("event").set({ cancelledAt: at, cancelledBy: actor.accountId }).where("id", "=", event.id).execute();
    await recordAudit(trx, { actor, action: "event.withdrawn", objectKind: "event", objectId: event.id, at });
  });
}
