import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { requireChair } from "./examination-lock.server";
import { lockMeeting } from "./meeting-lock.server";

export type Rectification = { meetingId: string; body: string };

/**
 * The chair puts something right in signed minutes: said at their end, in a new document; the earlier one is kept.
 * @throws 404 | DomainError committee.minutes_not_signed
 */
export async function rectifyMinutes(actor: Actor, { meetingId, body }: Rectification): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    requireChair(actor, meeting);
    if (!meeting.signedAt) throw new DomainError("committee.minutes_not_signed");
    await trx.insertInto("minutesRectification").values({ meetingId, body, rectifiedBy: actor.accountId, rectifiedAt: at }).execute();
    await enqueue(trx, { name: "write_minutes", meetingId }, { key: `write_minutes:${meetingId}` });
    await recordAudit(trx, { actor, as: "seat", action: "committee.minutes_rectified", objectKind: "meeting", objectId: meetingId, at });
  });
}
