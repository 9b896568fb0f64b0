import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { bookPlace } from "./book-place.server";
import { bookingPath } from "./booking-links.server";
import { mailBooking } from "./booking-mail.server";
import { gatheringKinds } from "./event";

const isOpenToAll = (trx: Transaction, eventId: string) =>
  trx.selectFrom("event").select("id").where("id", "=", eventId).where("kind", "in", [...gatheringKinds]).executeTakeFirst();

const standing = (trx: Transaction, eventId: string, email: string) =>
  trx.selectFrom("eventBooking").select(["id", "status"]).where("eventId", "=", eventId).where("email", "=", email).where("status", "<>", "cancelled").executeTakeFirst();

/**
 * From the public page, without an account: a place, or a rank on the waiting list; a mail says which. An address that has
 * one already is written to again, and the page answers the same: nobody learns who comes.
 * @throws DomainError event.not_offered | event.full
 */
export async function joinGathering(eventId: string, { name, email }: { name: string; email: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (!(await isOpenToAll(trx, eventId))) throw new DomainError("event.not_offered");
    const held = await standing(trx, eventId, email);
    const id = held?.id ?? (await bookPlace(trx, { kind: "link", name }, eventId, { name, email, phone: null }, at));
    const { status } = await trx.selectFrom("eventBooking").select("status").where("id", "=", id).executeTakeFirstOrThrow();
    const again = held ? { once: `:again:${at.toISOString()}` } : {};
    await mailBooking(trx, id, status === "waiting" ? "waiting" : "booked", bookingPath(id), again);
  });
}
