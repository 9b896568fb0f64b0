import type { Handle } from "#db";
import { dueReminderKind } from "./reminders";

/** Meetings with something left to say or to close, for which a reminder is due and was not sent. */
export async function listDueCommitteeReminders(handle: Handle, at: Date): Promise<{ name: "remind_committee"; meetingId: string }[]> {
  const meetings = await handle
    .selectFrom("committeeMeeting as meeting")
    .select(["meeting.id", "meeting.kind", "meeting.heldAt", "meeting.sequence"])
    .where("meeting.status", "=", "planned")
    .where("meeting.heldAt", "<=", new Date(at.getTime() + 86_400_000))
    .where(({ exists, selectFrom }) => exists(selectFrom("examination").select("id").whereRef("meetingId", "=", "meeting.id").where("status", "=", "on_agenda")))
    .execute();
  const sent = await handle.selectFrom("committeeReminder").select(["meetingId", "kind", "sequence"]).where("meetingId", "in", ["00000000-0000-0000-0000-000000000000", ...meetings.map(({ id }) => id)]).execute();
  return meetings.flatMap(({ id, sequence, ...time }) => {
    const kind = dueReminderKind(time, at);
    const done = sent.some((one) => one.meetingId === id && one.kind === kind && one.sequence === sequence);
    return kind === null || done ? [] : [{ name: "remind_committee" as const, meetingId: id }];
  });
}
