import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { can } from "~/features/accounts/permissions";
import { findFile, type StoredFile } from "~/features/files/files.server";
import { communeName } from "~/features/territory/communes.server";
import { listCorrections, type FieldCorrection } from "~/lib/corrections.server";
import { notFound, orNotFound } from "~/lib/errors";
import { readGrids } from "~/features/label/grids.server";
import { readFacts, type DecisionFacts } from "./decision-record";
import type { Outcome } from "./decision";
import type { MeetingKind } from "./meeting";
import { listMinutesAttendance, type MinutesSeat } from "./minutes-attendance.server";
import { latestOf, listRectifications } from "./minutes-end.server";

export type DecidedItem = {
  position: number;
  projectName: string;
  organisationName: string;
  commune: string;
  examination: number;
  criterionTitles: Record<number, string>;
  outcome: Outcome;
  resubmitBefore: string | null;
  facts: DecisionFacts;
  /** Words put right since, beside what was said. */
  corrections: FieldCorrection[];
};
export type ReturnedItem = { position: number; projectName: string; eligible: number; present: number; required: number };

export type Minutes = {
  kind: MeetingKind;
  heldAt: Date;
  place: string;
  chairName: string;
  closedAt: Date;
  isDemo: boolean;
  signedAt: Date | null;
  signedByName: string | null;
  /** The last thing said in it: its closing, its signature, the latest rectification or correction. */
  asOf: Date;
  rectifications: { body: string; rectifiedAt: Date; by: string }[];
  attendance: MinutesSeat[];
  decided: DecidedItem[];
  returned: ReturnedItem[];
};

async function listDecided(handle: Handle, meetingId: string): Promise<DecidedItem[]> {
  const rows = await handle
    .selectFrom("decision")
    .innerJoin("examination", "examination.id", "decision.examinationId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["decision.id", "examination.position", "examination.number", "project.name as projectName", "project.communeCode", "organisation.name as organisationName",
      "labelApplication.gridVersion", "decision.outcome", "decision.resubmitBefore", "decision.facts"])
    .where("examination.meetingId", "=", meetingId)
    .orderBy("examination.position")
    .execute();
  const [gridOf, corrections] = [await readGrids(handle), await listCorrections(handle, "decision", rows.map(({ id }) => id))];
  return rows.map((row) => ({
    position: row.position ?? 0, projectName: row.projectName, organisationName: row.organisationName, commune: communeName(row.communeCode),
    examination: row.number, outcome: row.outcome, resubmitBefore: row.resubmitBefore, facts: readFacts(row.facts), corrections: corrections.get(row.id) ?? [],
    criterionTitles: Object.fromEntries(gridOf(row.gridVersion).criteria.map(({ number, title }) => [number, title])),
  }));
}

const listReturned = (handle: Handle, meetingId: string): Promise<ReturnedItem[]> =>
  handle
    .selectFrom("examinationReturn as returned")
    .innerJoin("examination", "examination.id", "returned.examinationId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select(["returned.position", "project.name as projectName", "returned.eligible", "returned.present", "returned.required"])
    .where("returned.meetingId", "=", meetingId)
    .orderBy("returned.position")
    .execute();

/** What the minutes of a closed meeting say. @throws 404 while it is not closed */
export async function readMinutes(handle: Handle, meetingId: string): Promise<Minutes> {
  const head = await handle
    .selectFrom("committeeMeeting as meeting")
    .innerJoin("account as chair", "chair.id", "meeting.chairAccountId")
    .leftJoin("account as signer", "signer.id", "meeting.signedBy")
    .select(["meeting.kind", "meeting.heldAt", "meeting.place", "meeting.closedAt", "meeting.isDemo", "meeting.signedAt", "chair.name as chairName", "signer.name as signedByName"])
    .where("meeting.id", "=", meetingId)
    .executeTakeFirst();
  const { closedAt, ...meeting } = orNotFound(head);
  const [rectifications, decided] = [await listRectifications(handle, meetingId), await listDecided(handle, meetingId)];
  const corrected = decided.flatMap(({ corrections }) => corrections.map(({ at }) => new Date(at)));
  return {
    ...meeting,
    closedAt: orNotFound(closedAt),
    asOf: latestOf(closedAt, meeting.signedAt, ...rectifications.map(({ rectifiedAt }) => rectifiedAt), ...corrected),
    rectifications,
    attendance: await listMinutesAttendance(handle, meetingId),
    decided,
    returned: await listReturned(handle, meetingId),
  };
}

/** The stored PDF: for its chair and the team once written, for every seat once signed. @throws 404 before */
export async function getMinutesFile(actor: Actor, meetingId: string): Promise<StoredFile> {
  if (!can(actor, "committee.read")) throw notFound();
  const meeting = await db.selectFrom("committeeMeeting").select(["minutesFileId", "signedAt", "chairAccountId"]).where("id", "=", meetingId).executeTakeFirst();
  const { minutesFileId, signedAt, chairAccountId } = orNotFound(meeting);
  if (!signedAt && !can(actor, "meeting.prepare") && actor.accountId !== chairAccountId) throw notFound();
  return orNotFound(await findFile(orNotFound(minutesFileId)));
}
