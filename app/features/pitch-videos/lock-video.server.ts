import { sql } from "kysely";
import type { Transaction } from "#db";
import { requireRight, type OrganisationRight } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError, orNotFound } from "~/lib/errors";

/** Of one of the actor's organisations, or any for the team. For queries that join `project`. */
export const reachedBy = (actor: Actor) =>
  can(actor, "pitch.review") ? sql<boolean>`true` : sql<boolean>`project.organisation_id = any(${[...actor.organisationIds]}::uuid[])`;

/** The team acts in anybody's place. @throws DomainError organisation.role_<right> */
export function requirePitchRight(actor: Actor, organisationId: string, right: OrganisationRight): void {
  if (!can(actor, "pitch.review")) requireRight(actor, organisationId, right);
}

/** Locked, so that two uploads do not begin at once. @throws 404; DomainError pitch.not_selected | organisation.role_write */
export async function lockInitiative(trx: Transaction, actor: Actor, initiativeId: string) {
  const row = orNotFound(
    await trx
      .selectFrom("initiative")
      .innerJoin("project", "project.id", "initiative.projectId")
      .select(["initiative.id", "initiative.status", "initiative.isDemo", "project.organisationId"])
      .where("initiative.id", "=", initiativeId)
      .where(reachedBy(actor))
      .forUpdate("initiative")
      .executeTakeFirst(),
  );
  requirePitchRight(actor, row.organisationId, "write");
  if (row.status !== "selected") throw new DomainError("pitch.not_selected");
  return row;
}

/** The whole row, locked until the end of the transaction. Not scoped: jobs and team commands only. @throws 404 */
export async function lockVideo(trx: Transaction, videoId: string) {
  return orNotFound(await trx.selectFrom("pitchVideo").selectAll().where("id", "=", videoId).forUpdate().executeTakeFirst());
}

export type LockedVideo = Awaited<ReturnType<typeof lockVideo>>;

/** Locked, and within the actor's reach. @throws 404 otherwise; DomainError organisation.role_<right> */
export async function lockOwnVideo(trx: Transaction, actor: Actor, videoId: string, right: OrganisationRight = "write"): Promise<LockedVideo> {
  const own = await trx
    .selectFrom("pitchVideo")
    .innerJoin("initiative", "initiative.id", "pitchVideo.initiativeId")
    .innerJoin("project", "project.id", "initiative.projectId")
    .select(["pitchVideo.id", "project.organisationId"])
    .where("pitchVideo.id", "=", videoId)
    .where(reachedBy(actor))
    .executeTakeFirst();
  const { id, organisationId } = orNotFound(own);
  requirePitchRight(actor, organisationId, right);
  return lockVideo(trx, id);
}
