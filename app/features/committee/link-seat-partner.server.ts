import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { lockSeat } from "./lock-seat.server";

/** The partner that is this founder: what it attests, its seat does not judge. Null: none. @throws 404 */
export async function linkSeatPartner(actor: Actor, seatId: string, partnerId: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const seat = await lockSeat(trx, seatId);
    const nameOf = async (id: string | null) =>
      id === null ? null : orNotFound(await trx.selectFrom("partner").select("name").where("id", "=", id).executeTakeFirst()).name;
    const [before, after] = [await nameOf(seat.partnerId), await nameOf(partnerId)];
    await trx.updateTable("seat").set({ partnerId }).where("id", "=", seatId).execute();
    await recordAudit(trx, { actor, action: "committee.seat_partner_changed", objectKind: "seat", objectId: seatId, before: { partner: before }, after: { partner: after }, at });
  });
}
