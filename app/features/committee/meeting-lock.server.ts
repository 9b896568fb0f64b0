import type { Transaction } from "#db";
import { orNotFound } from "~/lib/errors";

/** The meeting, its row locked: agenda, attendance and closing follow one another. */
export async function lockMeeting(trx: Transaction, meetingId: string) {
  const row = await trx
    .selectFrom("committeeMeeting")
    .select(["id", "kind", "heldAt", "status", "chairAccountId", "isDemo"])
    .where("id", "=", meetingId)
    .forUpdate()
    .executeTakeFirst();
  return orNotFound(row);
}
