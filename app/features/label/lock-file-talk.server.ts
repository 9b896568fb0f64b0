import { sql } from "kysely";
import type { Handle, Transaction } from "#db";
import { requireRole, type OrganisationRight } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { notFound, orNotFound } from "~/lib/errors";
import { mayRead, type FileSide } from "./thread";

const ownRole = (handle: Handle, actor: Actor, applicationId: string) =>
  handle
    .selectFrom("labelApplication")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .select("organisationMember.role")
    .where("labelApplication.id", "=", applicationId)
    .where("organisationMember.accountId", "=", actor.accountId)
    .executeTakeFirst();

/** Submitted once, or asked about: an untouched draft is its holder's alone. */
const isKnownToTeam = async (handle: Handle, applicationId: string) =>
  (await sql<{ known: boolean }>`select exists (select 1 from application_version where application_id = ${applicationId})
    or exists (select 1 from file_thread where application_id = ${applicationId}) as known`.execute(handle)).rows[0]!.known;

/** The application is or was on an agenda, and none of the person's seats is recused. */
const isBeforeSeat = async (handle: Handle, actor: Actor, applicationId: string) =>
  (await sql<{ known: boolean }>`select exists (select 1 from examination e where e.application_id = ${applicationId} and e.meeting_id is not null)
    and not exists (select 1 from recusal r join examination e on e.id = r.examination_id
      where e.application_id = ${applicationId} and r.seat_id = any(${[...actor.seatIds]}::uuid[])) as known`.execute(handle)).rows[0]!.known;

/** May this person speak on this side of this file? @throws 404; DomainError organisation.role_write for a holder who only reads */
export async function scopeFileTalk(handle: Handle, actor: Actor, applicationId: string, side: FileSide, right: OrganisationRight = "read"): Promise<void> {
  if (side === "holder") return requireRole(orNotFound(await ownRole(handle, actor, applicationId)).role, right);
  const open = side === "team" ? can(actor, "application.check") && (await isKnownToTeam(handle, applicationId)) : can(actor, "committee.sit") && (await isBeforeSeat(handle, actor, applicationId));
  if (!open) throw notFound();
}

/** The thread, locked, for somebody who speaks on this side. @throws 404 for one that this side does not read */
export async function lockThread(trx: Transaction, actor: Actor, threadId: string, side: FileSide) {
  const thread = orNotFound(await trx.selectFrom("fileThread").select(["id", "applicationId", "audience"]).where("id", "=", threadId).executeTakeFirst());
  if (!mayRead(side, thread.audience)) throw notFound();
  await scopeFileTalk(trx, actor, thread.applicationId, side, "write");
  await trx.selectFrom("labelApplication").select("id").where("id", "=", thread.applicationId).forUpdate().execute();
  return thread;
}
