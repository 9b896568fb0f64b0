import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { chooseChair } from "./chair.server";
import type { MeetingKind } from "./meeting";
import { listMandates, type Mandate } from "./seats.server";

export type NewMeeting = { kind: MeetingKind; heldAt: Date; place: string; videoLink?: string | null; chairAccountId?: string };

async function inviteSeats(trx: Transaction, meetingId: string, meeting: NewMeeting, mandates: readonly Mandate[]): Promise<void> {
  const people = new Map(mandates.map(({ email, name }) => [email, name]));
  for (const [email, name] of people) {
    await queueMail(trx, {
      key: `meeting-planned:${meetingId}:${email}`, template: "meeting-planned", to: email,
      props: { name, meetingId, kind: meeting.kind, heldAt: meeting.heldAt.toISOString(), place: meeting.place, videoLink: meeting.videoLink ?? null },
    });
  }
}

/**
 * Plans a meeting or a written consultation and invites titulars and substitutes. Returns its id.
 * @throws DomainError committee.date_past | committee.no_chair
 */
export async function createMeeting(actor: Actor, input: NewMeeting): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (input.heldAt <= at) throw new DomainError("committee.date_past", {}, "date");
    const mandates = await listMandates(trx, parisDay(input.heldAt));
    const chairAccountId = await chooseChair(trx, mandates, input.chairAccountId);
    const { id } = await trx
      .insertInto("committeeMeeting")
      .values({ kind: input.kind, heldAt: input.heldAt, place: input.place, videoLink: input.videoLink ?? null, chairAccountId, isDemo: isDemo() })
      .returning("id")
      .executeTakeFirstOrThrow();
    await inviteSeats(trx, id, input, mandates);
    await recordAudit(trx, {
      actor, action: "committee.meeting_created", objectKind: "meeting", objectId: id,
      after: { kind: input.kind, heldAt: input.heldAt, place: input.place, chairAccountId }, at,
    });
    return id;
  });
}
