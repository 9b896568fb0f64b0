import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";

/** Open items on which this person's seat has not said its opinion or cast its vote, the nearest meeting first. */
export async function listAwaiting(actor: Actor) {
  const [seatId] = actor.seatIds;
  if (!seatId) return [];
  const rows = await db
    .selectFrom("examination")
    .innerJoin("committeeMeeting as meeting", "meeting.id", "examination.meetingId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select([
      "examination.id", "project.name as projectName", "meeting.heldAt", "meeting.kind",
      sql<boolean>`exists (select from opinion where examination_id = examination.id and seat_id = ${seatId})`.as("hasOpinion"),
      sql<boolean>`exists (select from seat_vote where examination_id = examination.id and seat_id = ${seatId} and meeting_id = meeting.id)`.as("hasVote"),
    ])
    .where("examination.status", "=", "on_agenda")
    .where(sql<boolean>`not exists (select from recusal where examination_id = examination.id and seat_id = ${seatId})`)
    .orderBy("meeting.heldAt")
    .orderBy("examination.position")
    .execute();
  return rows.filter((row) => !row.hasOpinion || !row.hasVote);
}

/** Meetings that this person chairs and has still to close, the nearest first. */
export const listToPreside = (actor: Actor) =>
  db
    .selectFrom("committeeMeeting")
    .select(["id", "heldAt", "place"])
    .where("chairAccountId", "=", actor.accountId)
    .where("status", "=", "planned")
    .orderBy("heldAt")
    .execute();
