import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { bookPlace } from "~/features/events/book-place.server";
import { bookingPath } from "~/features/events/booking-links.server";
import { mailBooking } from "~/features/events/booking-mail.server";
import { cancelBooking } from "~/features/events/cancel-booking.server";
import { moveBooking } from "~/features/events/move-booking.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockOwnInitiative } from "./lock-initiative.server";
import { holdsPlace, mayChoose, workshopState } from "./workshop";
import { findWorkshop } from "./workshops.server";

/** The place that this person already has there: another initiative's, or taken on the public page. */
const standing = (trx: Transaction, actor: Actor, eventId: string) =>
  trx.selectFrom("eventBooking").select("id").where("eventId", "=", eventId).where("email", "=", actor.email).where("status", "<>", "cancelled").executeTakeFirst();

async function requireWorkshop(trx: Transaction, eventId: string): Promise<void> {
  const event = await trx.selectFrom("event").select("id").where("id", "=", eventId).where("kind", "=", "workshop").executeTakeFirst();
  if (!event) throw new DomainError("event.not_offered", {}, "eventId");
}

type Choice = { actor: Actor; eventId: string; heldId: string | null; at: Date };

/** The booking that now counts: one that stands, the same one moved, or a new one. */
async function takePlaceAt(trx: Transaction, { actor, eventId, heldId, at }: Choice): Promise<string> {
  const there = await standing(trx, actor, eventId);
  if (there && heldId && there.id !== heldId) await cancelBooking(trx, actor, heldId, at);
  if (there) return there.id;
  if (heldId) await moveBooking(trx, actor, heldId, eventId, at);
  const id = heldId ?? (await bookPlace(trx, actor, eventId, { name: actor.name, email: actor.email, phone: null, accountId: actor.accountId }, at));
  const { status } = await trx.selectFrom("eventBooking").select("status").where("id", "=", id).executeTakeFirstOrThrow();
  await mailBooking(trx, id, status === "waiting" ? "waiting" : heldId ? "moved" : "booked", bookingPath(id));
  return id;
}

/**
 * Registers an idea to a comptoir, or to another one instead: the place held until then is given back.
 * @throws 404; DomainError initiative.wrong_state | initiative.workshop_over | event.not_offered | event.full | event.too_late | organisation.role_write
 */
export async function chooseWorkshop(actor: Actor, initiativeId: string, eventId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status } = await lockOwnInitiative(trx, actor, initiativeId);
    if (status !== "idea") throw new DomainError("initiative.wrong_state", { status });
    await requireWorkshop(trx, eventId);
    const at = await now(trx);
    const held = await findWorkshop(trx, initiativeId);
    const state = workshopState(held, at);
    if (!mayChoose(state)) throw new DomainError("initiative.workshop_over");
    if (held && holdsPlace(state) && held.eventId === eventId) return;
    const bookingId = await takePlaceAt(trx, { actor, eventId, heldId: held && holdsPlace(state) ? held.bookingId : null, at });
    await trx.insertInto("initiativeWorkshop").values({ initiativeId, bookingId, chosenBy: actor.accountId, chosenAt: at }).execute();
  });
}
