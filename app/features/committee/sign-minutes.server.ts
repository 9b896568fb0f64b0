import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { requireChair } from "./examination-lock.server";
import { lockMeeting, type LockedMeeting } from "./meeting-lock.server";
import { listMandates } from "./seats.server";

async function publish(trx: Transaction, meeting: LockedMeeting): Promise<void> {
  const people = new Map((await listMandates(trx, parisDay(meeting.heldAt))).map(({ email, name }) => [email, name]));
  for (const [email, name] of people)
    await queueMail(trx, {
      key: `minutes-published:${meeting.id}:${email}`, template: "minutes-published", to: email,
      props: { name, meetingId: meeting.id, kind: meeting.kind, heldAt: meeting.heldAt.toISOString() },
    });
}

/**
 * The chair signs the minutes it has read: they are written again with the signature, and the seats may read them.
 * @throws 404 | DomainError committee.minutes_not_written | minutes_signed
 */
export async function signMinutes(actor: Actor, meetingId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    requireChair(actor, meeting);
    if (meeting.signedAt) throw new DomainError("committee.minutes_signed");
    if (!meeting.minutesFileId) throw new DomainError("committee.minutes_not_written");
    await trx.updateTable("committeeMeeting").set({ signedAt: at, signedBy: actor.accountId }).where("id", "=", meetingId).where("signedAt", "is", null).executeTakeFirstOrThrow();
    await enqueue(trx, { name: "write_minutes", meetingId }, { key: `write_minutes:${meetingId}` });
    await publish(trx, meeting);
    await recordAudit(trx, { actor, as: "seat", action: "committee.minutes_signed", objectKind: "meeting", objectId: meetingId, at });
  });
}
