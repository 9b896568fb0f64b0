import { db } from "#db";
import type { RecusalGround } from "#db/schema";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { lockForSeat, type SeatAct } from "./examination-lock.server";

export type RecusalInput = SeatAct & { ground: RecusalGround; detail: string };

/**
 * The seat steps aside from this item, for good: what it said before no longer counts.
 * @throws 404 | DomainError committee.item_closed | deadline_passed | recused
 */
export async function declareRecusal(actor: Actor, input: RecusalInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { item, at } = await lockForSeat(trx, actor, input);
    await trx
      .insertInto("recusal")
      .values({
        examinationId: item.id, seatId: input.seatId, ground: input.ground, detail: input.detail,
        declaredBy: actor.accountId, declaredAt: at,
      })
      .execute();
    await recordAudit(trx, {
      actor, as: "seat", action: "committee.recusal_declared", objectKind: "examination", objectId: item.id, after: { seatId: input.seatId, ground: input.ground }, at,
    });
  });
}
