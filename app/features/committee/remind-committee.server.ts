import { db, type Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { lockMeeting, type LockedMeeting } from "./meeting-lock.server";
import { dueReminderKind, type ReminderKind } from "./reminders";
import { listMandates } from "./seats.server";

type Missing = { examinationId: string; projectName: string; opinion: boolean; vote: boolean };

/** The open items, with the seats that spoke, voted or stepped aside. */
async function listOpenItems(trx: Transaction, meetingId: string) {
  const items = await trx
    .selectFrom("examination")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select(["examination.id", "project.name as projectName"])
    .where("examination.meetingId", "=", meetingId)
    .where("examination.status", "=", "on_agenda")
    .orderBy("examination.position")
    .execute();
  const seatsOf = async (table: "opinion" | "recusal" | "seatVote", examinationId: string) =>
    (await trx.selectFrom(table).select("seatId").where("examinationId", "=", examinationId).execute()).map(({ seatId }) => seatId);
  return Promise.all(items.map(async (item) => ({
    ...item, spoken: await seatsOf("opinion", item.id), voted: await seatsOf("seatVote", item.id), recused: await seatsOf("recusal", item.id),
  })));
}

type OpenItem = Awaited<ReturnType<typeof listOpenItems>>[number];

/** What this seat has still to say; before a meeting its vote is not expected yet. */
const missingOf = (items: readonly OpenItem[], seatId: string, kind: ReminderKind): Missing[] =>
  items
    .filter(({ recused }) => !recused.includes(seatId))
    .map(({ id, projectName, spoken, voted }) => ({ examinationId: id, projectName, opinion: !spoken.includes(seatId), vote: kind === "votes_last_day" && !voted.includes(seatId) }))
    .filter(({ opinion, vote }) => opinion || vote);

async function remindSeats(trx: Transaction, meeting: LockedMeeting, kind: ReminderKind, at: Date): Promise<void> {
  const items = await listOpenItems(trx, meeting.id);
  for (const { seatId, email, name } of await listMandates(trx, parisDay(at))) {
    const missing = missingOf(items, seatId, kind);
    if (missing.length === 0) continue;
    await queueMail(trx, {
      key: `committee-reminder:${meeting.id}:${meeting.sequence}:${kind}:${email}`, template: "committee-reminder", to: email,
      props: { name, meetingId: meeting.id, kind: meeting.kind, heldAt: meeting.heldAt.toISOString(), missing },
    });
  }
}

async function remindChair(trx: Transaction, meeting: LockedMeeting): Promise<void> {
  const chair = await trx.selectFrom("account").select(["email", "name"]).where("id", "=", meeting.chairAccountId).executeTakeFirstOrThrow();
  await queueMail(trx, {
    key: `consultation-over:${meeting.id}:${meeting.sequence}`, template: "consultation-over", to: chair.email,
    props: { name: chair.name, meetingId: meeting.id, heldAt: meeting.heldAt.toISOString() },
  });
}

/** On the last day, whoever has still to speak or vote; past a consultation's deadline, whoever has to close it. Once each. */
export async function remindCommittee(meetingId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    const kind = meeting.status === "planned" ? dueReminderKind(meeting, at) : null;
    if (!kind) return;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("committeeReminder")
      .values({ meetingId, kind, sequence: meeting.sequence, sentAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return;
    if (kind === "consultation_over") await remindChair(trx, meeting);
    else await remindSeats(trx, meeting, kind, at);
  });
}
