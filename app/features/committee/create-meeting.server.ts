import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import type { MeetingKind } from "./meeting";
import { listMandates, listSeats, type Mandate } from "./seats.server";

export type NewMeeting = { kind: MeetingKind; heldAt: Date; place: string; chairAccountId?: string };

/** By default the Département's titular; in any case someone whose mandate is valid on the day of the meeting. */
async function chooseChair(trx: Transaction, mandates: readonly Mandate[], wanted?: string): Promise<string> {
  const seats = await listSeats(trx);
  const departement = seats.find((seat) => seat.isDepartement)?.id;
  const chair = wanted
    ? mandates.find((mandate) => mandate.accountId === wanted)
    : mandates.find((mandate) => mandate.seatId === departement && mandate.kind === "titular");
  if (!chair) throw new DomainError("committee.no_chair", {}, "chair");
  return chair.accountId;
}

async function inviteSeats(trx: Transaction, meetingId: string, meeting: NewMeeting, mandates: readonly Mandate[]): Promise<void> {
  const people = new Map(mandates.map(({ email, name }) => [email, name]));
  for (const [email, name] of people) {
    await queueMail(trx, {
      key: `meeting-planned:${meetingId}:${email}`, template: "meeting-planned", to: email,
      props: { name, meetingId, kind: meeting.kind, heldAt: meeting.heldAt.toISOString(), place: meeting.place },
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
      .values({ kind: input.kind, heldAt: input.heldAt, place: input.place, chairAccountId, isDemo: isDemo() })
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
