import { db, type Handle } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { forgetGuestsBefore, gatheringKinds } from "./event";

const AT_ONCE = 100;

const old = (handle: Handle, at: Date) =>
  handle
    .selectFrom("event")
    .select("event.id")
    .where("kind", "in", [...gatheringKinds])
    .where("endsAt", "<", forgetGuestsBefore(at))
    .where((eb) => eb.exists(eb.selectFrom("eventBooking").select("eventBooking.id").whereRef("eventId", "=", "event.id").where("name", "is not", null)));

/** Gatherings that ended so long ago that nobody needs the names any more. */
export async function listForgettableGuests(handle: Handle, at: Date): Promise<{ name: "forget_guests"; eventId: string }[]> {
  return (await old(handle, at).limit(AT_ONCE).execute()).map(({ id }) => ({ name: "forget_guests", eventId: id }));
}

/** Who came is forgotten, how many stays. Running it again changes nothing. */
export async function forgetGuests(eventId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (!(await old(trx, at).where("event.id", "=", eventId).executeTakeFirst())) return;
    const forgotten = await trx.updateTable("eventBooking").set({ name: null, email: null, phone: null }).where("eventId", "=", eventId).returning("id").execute();
    for (const { id } of forgotten) await trx.deleteFrom("mailMessage").where("key", "like", `appointment:${id}:%`).where("sentAt", "is not", null).execute();
    await recordAudit(trx, { actor: { kind: "system" }, action: "event.guests_forgotten", objectKind: "event", objectId: eventId, at });
  });
}
