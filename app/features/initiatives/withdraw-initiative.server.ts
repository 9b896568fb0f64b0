import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { dropDrafts } from "~/features/drafts/keep-draft.server";
import { isSealed } from "~/features/editions/edition";
import { mailBooking } from "~/features/events/booking-mail.server";
import { cancelBooking } from "~/features/events/cancel-booking.server";
import { mayChange } from "~/features/events/event";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { readEdition } from "./edition-facts.server";
import { lockOwnInitiative, moveInitiative } from "./lock-initiative.server";
import { tellHolders } from "./tell-holders.server";
import { holdsPlace, workshopState } from "./workshop";
import { findWorkshop } from "./workshops.server";

/** A place at a comptoir goes to somebody else, while it still can and if no other initiative counts on it. */
async function giveBackPlace(trx: Transaction, actor: Actor, initiativeId: string, at: Date): Promise<void> {
  const workshop = await findWorkshop(trx, initiativeId);
  if (!workshop || !holdsPlace(workshopState(workshop, at)) || !mayChange(workshop.startsAt, at, false)) return;
  const shared = await trx
    .selectFrom("initiativeWorkshop")
    .innerJoin("initiative", "initiative.id", "initiativeWorkshop.initiativeId")
    .select("initiative.id")
    .where("bookingId", "=", workshop.bookingId)
    .where("initiative.id", "<>", initiativeId)
    .where("initiative.status", "=", "idea")
    .executeTakeFirst();
  if (shared) return;
  await cancelBooking(trx, actor, workshop.bookingId, at);
  await mailBooking(trx, workshop.bookingId, "left", null);
}

/**
 * Taken back by its holder, until the ballot of its edition is sealed.
 * @throws 404; DomainError initiative.wrong_state | initiative.on_ballot | organisation.role_commit
 */
export async function withdrawInitiative(actor: Actor, initiativeId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const initiative = await lockOwnInitiative(trx, actor, initiativeId, "commit");
    if (initiative.status === "selected" && isSealed(await readEdition(trx, initiative.editionId))) throw new DomainError("initiative.on_ballot");
    const at = await now(trx);
    await moveInitiative(trx, initiative, "withdraw", { at, accountId: actor.accountId, reason });
    await dropDrafts(trx, { initiativeId });
    if (initiative.status === "idea") await giveBackPlace(trx, actor, initiativeId, at);
    await tellHolders(trx, initiative, "withdrawn", { news: "withdrawn" });
    await recordAudit(trx, { actor, as: "holder", action: "initiative.withdrawn", objectKind: "initiative", objectId: initiativeId, reason, at });
  });
}
