import type { Handle, Transaction } from "#db";
import { env } from "~/lib/env.server";
import { parisDay } from "~/lib/dates";
import type { LockedMeeting } from "./meeting-lock.server";
import { mailedEntry } from "./meeting-entry";
import { listMandates, type Mandate } from "./seats.server";

/** SEQUENCE of the meeting's calendars: one more at each change and at each swap, so that the newest word always wins. */
export async function calendarSequence(handle: Handle, { id, sequence }: { id: string; sequence: number }): Promise<number> {
  const { swaps } = await handle.selectFrom("standIn").select((eb) => eb.fn.countAll<number>().as("swaps")).where("meetingId", "=", id).executeTakeFirstOrThrow();
  return sequence + Number(swaps);
}

/** Who was announced for each seat at this meeting, by seat id: the newest word counts. */
export async function readStandIns(handle: Handle, meetingId: string): Promise<Record<string, { accountId: string; name: string }>> {
  const rows = await handle
    .selectFrom("standIn")
    .innerJoin("account", "account.id", "standIn.accountId")
    .distinctOn("standIn.seatId")
    .select(["standIn.seatId", "standIn.accountId", "account.name"])
    .where("standIn.meetingId", "=", meetingId)
    .orderBy("standIn.seatId")
    .orderBy("standIn.id", "desc")
    .execute();
  return Object.fromEntries(rows.map(({ seatId, ...sitter }) => [seatId, sitter]));
}

export type Invited = { email: string; name: string; sits: boolean };

/**
 * Everyone who may sit on that day, once each. `sits`: not replaced at this meeting by somebody of their seat; whoever sits for
 * one seat of theirs sits.
 */
export async function listInvited(handle: Handle, meeting: { id: string; heldAt: Date }): Promise<Invited[]> {
  const [mandates, sitters] = [await listMandates(handle, parisDay(meeting.heldAt)), await readStandIns(handle, meeting.id)];
  const people = new Map<string, Invited>();
  const sits = ({ seatId, accountId }: Mandate) => (sitters[seatId]?.accountId ?? accountId) === accountId;
  for (const mandate of mandates) {
    const { email, name } = mandate;
    people.set(email, { email, name, sits: sits(mandate) || (people.get(email)?.sits ?? false) });
  }
  return [...people.values()];
}

/** What mails about this meeting do to calendars, at its present SEQUENCE. */
export async function calendarOf(trx: Transaction, meeting: LockedMeeting) {
  const known = { ...meeting, sequence: await calendarSequence(trx, meeting) };
  return (method: "request" | "cancel") => mailedEntry(known, method, env().PUBLIC_URL);
}
