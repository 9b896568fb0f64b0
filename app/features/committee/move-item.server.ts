import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";

export type ItemMove = { meetingId: string; examinationId: string; direction: "up" | "down" };

/** The items still to come, locked, in their order. */
async function lockItems(trx: Transaction, meetingId: string) {
  const rows = await trx.selectFrom("examination").select(["id", "position"]).where("meetingId", "=", meetingId).where("status", "=", "on_agenda").orderBy("id").forUpdate().execute();
  return rows.map(({ id, position }) => ({ id, position: position ?? 0 })).sort((a, b) => a.position - b.position);
}

/**
 * An item changes places with the one before or after it on the agenda.
 * @throws 404 | DomainError committee.no_move
 */
export async function moveItem(actor: Actor, { meetingId, examinationId, direction }: ItemMove): Promise<void> {
  if (!can(actor, "meeting.prepare")) throw notFound();
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const items = await lockItems(trx, meetingId);
    const index = items.findIndex(({ id }) => id === examinationId);
    const item = orNotFound(items[index]);
    const other = items[direction === "up" ? index - 1 : index + 1];
    if (!other) throw new DomainError("committee.no_move");
    await trx
      .updateTable("examination")
      .set({ position: sql<number>`case id when ${item.id}::uuid then ${other.position}::int else ${item.position}::int end` })
      .where("id", "in", [item.id, other.id])
      .execute();
    await recordAudit(trx, { actor, action: "committee.agenda_ordered", objectKind: "examination", objectId: item.id, before: { position: item.position }, after: { position: other.position }, at });
  });
}
