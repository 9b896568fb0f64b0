import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { DomainError } from "~/lib/errors";
import type { VoteChoice } from "./decision";
import { lockForSeat, type SeatAct } from "./examination-lock.server";

export type VoteInput = SeatAct & { vote: VoteChoice; reason?: string };

async function nextVersion(trx: Transaction, { examinationId, seatId }: SeatAct): Promise<number> {
  const last = await trx
    .selectFrom("seatVote")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("examinationId", "=", examinationId)
    .where("seatId", "=", seatId)
    .executeTakeFirst();
  return (last?.version ?? 0) + 1;
}

/**
 * The seat's vote, revisable until the chair closes the item; it counts if the seat is present then.
 * @throws 404 | DomainError committee.item_closed | deadline_passed | recused | reason_missing
 */
export async function castVote(actor: Actor, input: VoteInput): Promise<string> {
  const reason = input.reason?.trim() || null;
  if (!reason && (input.vote === "against" || input.vote === "adjourn")) throw new DomainError("committee.reason_missing", {}, "reason");
  return db.transaction().execute(async (trx) => {
    const { item, at } = await lockForSeat(trx, actor, input);
    const version = await nextVersion(trx, input);
    const row = await trx
      .insertInto("seatVote")
      .values({
        examinationId: item.id, seatId: input.seatId, meetingId: item.meetingId, version,
        accountId: actor.accountId, vote: input.vote, reason, votedAt: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    // That it was cast, never which: votes are revealed together.
    await recordAudit(trx, { actor, as: "seat", action: "committee.vote_cast", objectKind: "examination", objectId: item.id, after: { seatId: input.seatId, version }, at });
    return row.id;
  });
}
