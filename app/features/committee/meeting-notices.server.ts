import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { formatDateTime } from "~/lib/dates";
import { calendarOf, listInvited } from "./invited.server";
import type { LockedMeeting } from "./meeting-lock.server";

const nameOf = async (trx: Transaction, accountId: string) =>
  (await trx.selectFrom("account").select("name").where("id", "=", accountId).executeTakeFirstOrThrow()).name;

/** Each thing that changed, as it was and as it is. */
async function listChanges(trx: Transaction, before: LockedMeeting, after: LockedMeeting) {
  const facts = async (meeting: LockedMeeting) => [
    { label: meeting.kind === "meeting" ? "Date" : "Jusqu’au", value: formatDateTime(meeting.heldAt) },
    { label: "Lieu", value: meeting.place },
    { label: "Visioconférence", value: meeting.videoLink ?? "Aucune" },
    { label: "Présidence", value: await nameOf(trx, meeting.chairAccountId) },
  ];
  const [was, is] = [await facts(before), await facts(after)];
  return is.map((fact, index) => ({ ...fact, was: was[index]?.value ?? "" })).filter(({ value, was: old }) => value !== old);
}

/** Invites titulars and substitutes; their calendars take the meeting in. */
export async function announceMeeting(trx: Transaction, meeting: LockedMeeting): Promise<void> {
  const calendar = await calendarOf(trx, meeting);
  for (const { email, name } of await listInvited(trx, meeting)) {
    await queueMail(trx, {
      key: `meeting-planned:${meeting.id}:${email}`, template: "meeting-planned", to: email,
      props: { name, meetingId: meeting.id, kind: meeting.kind, heldAt: meeting.heldAt.toISOString(), place: meeting.place, videoLink: meeting.videoLink, calendar: calendar("request") },
    });
  }
}

/**
 * Tells what moved, to those invited before and to those who may sit on the new day. Calendars of those who sit move it; whoever
 * may no longer sit on the new day takes it out; whoever is replaced took it out already.
 */
export async function announceChange(trx: Transaction, before: LockedMeeting, after: LockedMeeting): Promise<void> {
  const [changes, calendar] = [await listChanges(trx, before, after), await calendarOf(trx, after)];
  const still = await listInvited(trx, after);
  const gone = (await listInvited(trx, before)).filter(({ email }) => !still.some((one) => one.email === email));
  const told = [...still.map((one) => ({ ...one, calendar: one.sits ? calendar("request") : null })), ...gone.map((one) => ({ ...one, calendar: calendar("cancel") }))];
  for (const { email, name, calendar: entry } of told) {
    await queueMail(trx, {
      key: `meeting-changed:${after.id}:${after.sequence}:${email}`, template: "meeting-changed", to: email,
      props: { name, meetingId: after.id, kind: after.kind, heldAt: after.heldAt.toISOString(), place: after.place, videoLink: after.videoLink, changes, calendar: entry },
    });
  }
}

/** Tells that it is called off, and why; every calendar takes it out. */
export async function announceCancellation(trx: Transaction, meeting: LockedMeeting, reason: string): Promise<void> {
  const calendar = await calendarOf(trx, meeting);
  for (const { email, name } of await listInvited(trx, meeting)) {
    await queueMail(trx, {
      key: `meeting-cancelled:${meeting.id}:${email}`, template: "meeting-cancelled", to: email,
      props: { name, meetingId: meeting.id, kind: meeting.kind, heldAt: meeting.heldAt.toISOString(), place: meeting.place, reason, calendar: calendar("cancel") },
    });
  }
}
