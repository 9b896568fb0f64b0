import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { formatDateTime, parisDay } from "~/lib/dates";
import type { LockedMeeting } from "./meeting-lock.server";
import { listMandates } from "./seats.server";

/** Everyone who may sit on one of these days, once each. */
async function listInvited(trx: Transaction, days: readonly Date[]) {
  const people = new Map<string, string>();
  for (const day of new Set(days.map(parisDay))) for (const { email, name } of await listMandates(trx, day)) people.set(email, name);
  return [...people].map(([email, name]) => ({ email, name }));
}

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

/** Tells what moved, to those invited before and to those who may sit on the new day. */
export async function announceChange(trx: Transaction, before: LockedMeeting, after: LockedMeeting): Promise<void> {
  const changes = await listChanges(trx, before, after);
  for (const { email, name } of await listInvited(trx, [before.heldAt, after.heldAt])) {
    await queueMail(trx, {
      key: `meeting-changed:${after.id}:${after.sequence}:${email}`, template: "meeting-changed", to: email,
      props: { name, meetingId: after.id, kind: after.kind, heldAt: after.heldAt.toISOString(), place: after.place, videoLink: after.videoLink, changes },
    });
  }
}

/** Tells that it is called off, and why. */
export async function announceCancellation(trx: Transaction, meeting: LockedMeeting, reason: string): Promise<void> {
  for (const { email, name } of await listInvited(trx, [meeting.heldAt])) {
    await queueMail(trx, {
      key: `meeting-cancelled:${meeting.id}:${email}`, template: "meeting-cancelled", to: email,
      props: { name, meetingId: meeting.id, kind: meeting.kind, heldAt: meeting.heldAt.toISOString(), place: meeting.place, reason },
    });
  }
}
