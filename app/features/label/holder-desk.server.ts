import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { HolderProject } from "~/features/projects/projects.server";
import { listProjects } from "~/features/projects/projects.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { factsOf } from "./application-file";
import { readApplicationFile } from "./application-file.server";
import { canEdit, type ApplicationStatus } from "./application";
import { missingParts } from "./completeness";
import type { LabelLife } from "./life";

type ApplicationRow = { id: string; status: ApplicationStatus; createdAt: Date; submittedAt: Date | null };

const latestApplication = (projectId: string): Promise<ApplicationRow | undefined> =>
  db
    .selectFrom("labelApplication")
    .select(["id", "status", "createdAt"])
    .select(sql<Date | null>`(select max(submitted_at) from application_version v where v.application_id = label_application.id)`.as("submittedAt"))
    .where("projectId", "=", projectId)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();

/** Parts and partners that a file still waits for; a submitted file lacks nothing. */
async function readWaits(application: ApplicationRow, today: string): Promise<{ missing: number; awaited: string[] }> {
  const file = await readApplicationFile(db, application.id);
  return {
    missing: canEdit(application.status) ? missingParts(factsOf(file, today)).length : 0,
    awaited: file.attestations.filter(({ status }) => status === "requested").map(({ partnerName }) => partnerName),
  };
}

const latestExamination = (applicationId: string) =>
  db
    .selectFrom("examination")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .leftJoin("committeeMeeting", "committeeMeeting.id", "examination.meetingId")
    .leftJoin("decision", "decision.examinationId", "examination.id")
    .select(["committeeMeeting.heldAt", "decision.outcome", "decision.decidedAt",
      // The team may have given more time since.
      (eb) => eb.fn.coalesce("labelApplication.resubmitBy", "decision.resubmitBefore").as("resubmitBefore")])
    .where("examination.applicationId", "=", applicationId)
    .orderBy("examination.number", "desc")
    .limit(1)
    .executeTakeFirst();

const latestLabel = (projectId: string) =>
  db
    .selectFrom("label")
    .select(["startsAt", "endsAt", "revokedAt"])
    .where("projectId", "=", projectId)
    .orderBy("startsAt", "desc")
    .limit(1)
    .executeTakeFirst();

/** The project is the actor's: the caller has read it through its own room's scoped query. */
export async function readLabelLife({ id, createdAt }: Pick<HolderProject, "id" | "createdAt">): Promise<LabelLife> {
  const application = await latestApplication(id);
  const examination = application && (await latestExamination(application.id));
  const { outcome, decidedAt, resubmitBefore = null } = examination ?? {};
  return {
    projectId: id,
    createdAt,
    application: application ? { ...application, ...(await readWaits(application, parisDay(await now()))) } : null,
    meetingAt: examination?.heldAt ?? null,
    decision: outcome && decidedAt ? { outcome, decidedAt, resubmitBefore } : null,
    label: (await latestLabel(id)) ?? null,
  };
}

export type DeskProject = HolderProject & { life: LabelLife };

/** Every project of this person with its label's life, newest first. */
export async function listDeskProjects(actor: Actor): Promise<DeskProject[]> {
  const projects = await listProjects(actor);
  return Promise.all(projects.map(async (project) => ({ ...project, life: await readLabelLife(project) })));
}
