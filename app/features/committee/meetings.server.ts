import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { notFound, orNotFound } from "~/lib/errors";
import { redirect } from "~/lib/redirect.server";
import { hasBegun, isUnderWay } from "./meeting";
import { maySwap } from "./announce-stand-in.server";
import { listMandates, listSeats } from "./seats.server";
import { readSheet } from "./sheet.server";

/** Every meeting, the next ones first; counts of items on the agenda. */
export async function listMeetings() {
  const at = await now();
  const meetings = await db
    .selectFrom("committeeMeeting as meeting")
    .innerJoin("account as chair", "chair.id", "meeting.chairAccountId")
    .select([
      "meeting.id", "meeting.kind", "meeting.heldAt", "meeting.place", "meeting.status", "meeting.minutesFileId", "chair.name as chairName",
      sql<number>`(select count(*)::int from examination where meeting_id = meeting.id)`.as("items"),
    ])
    .orderBy("meeting.heldAt", "desc")
    .execute();
  return meetings.map((meeting) => ({ ...meeting, isUnderWay: isUnderWay(meeting, at) }));
}

const listItems = (meetingId: string) =>
  db
    .selectFrom("examination")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("decision", "decision.examinationId", "examination.id")
    .select(["examination.id", "examination.position", "examination.number", "examination.status", "project.name as projectName", "project.theme",
      "project.communeCode", "organisation.name as organisationName", "decision.outcome"])
    .where("examination.meetingId", "=", meetingId)
    .orderBy("examination.position")
    .execute();

const listReturned = (meetingId: string) =>
  db
    .selectFrom("examinationReturn as returned")
    .innerJoin("examination", "examination.id", "returned.examinationId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select(["returned.position", "project.name as projectName", "returned.eligible", "returned.present", "returned.required"])
    .where("returned.meetingId", "=", meetingId)
    .orderBy("returned.position")
    .execute();

/** The meeting, its agenda and its attendance sheet (route action `committee.read`). @throws 404 */
export async function getMeeting(actor: Actor, meetingId: string) {
  const at = await now();
  const head = await db
    .selectFrom("committeeMeeting as meeting")
    .innerJoin("account as chair", "chair.id", "meeting.chairAccountId")
    .select(["meeting.id", "meeting.kind", "meeting.heldAt", "meeting.place", "meeting.status", "meeting.minutesFileId", "meeting.chairAccountId", "chair.name as chairName",
      "meeting.videoLink", "meeting.cancellationReason", "meeting.signedAt"])
    .where("meeting.id", "=", meetingId)
    .executeTakeFirst();
  const meeting = orNotFound(head);
  const { sheet, quorum } = await readSheet(meetingId, at);
  return {
    ...meeting,
    isChair: actor.accountId === meeting.chairAccountId,
    hasBegun: hasBegun(meeting, at),
    isUnderWay: isUnderWay(meeting, at),
    mySeatId: actor.seatIds[0] ?? null,
    items: await listItems(meetingId),
    returned: await listReturned(meetingId),
    quorum,
    sheet: sheet.map((seat) => ({
      ...seat, maySwap: meeting.status === "planned" && meeting.kind === "meeting" && maySwap(actor, meeting, seat.seatId),
    })),
  };
}

/** The same, for its chair. @throws 404 for anyone else */
export async function getChairedMeeting(actor: Actor, meetingId: string) {
  const meeting = await getMeeting(actor, meetingId);
  if (!meeting.isChair) throw notFound();
  return meeting;
}

/** The same, while it may still be changed: a closed or cancelled one leads back to its page. @throws 404 */
export async function getPlannedMeeting(actor: Actor, meetingId: string) {
  const meeting = await getMeeting(actor, meetingId);
  if (meeting.status !== "planned") throw redirect(`/equipe/seances/${meetingId}`);
  return meeting;
}

export type MeetingView = Awaited<ReturnType<typeof getMeeting>>;

/** Checked applications that no agenda has yet. */
export const listWaiting = () =>
  db
    .selectFrom("examination")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select(["labelApplication.id as applicationId", "project.name as projectName", "examination.number"])
    .where("examination.status", "=", "waiting")
    .where("labelApplication.status", "=", "checked")
    .orderBy("examination.createdAt")
    .execute();

/** Who may preside: anyone who holds a mandate today. */
export async function listChairs() {
  const [seats, mandates] = [await listSeats(db), await listMandates(db, parisDay(await now()))];
  return mandates.map(({ accountId, name, seatId }) => ({ accountId, name, seatName: seats.find((seat) => seat.id === seatId)?.name ?? "" }));
}
