import { sql } from "kysely";
import { requireRight } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError } from "~/lib/errors";

/** For queries on `organisation`: the person's own, or any for the team. */
export const correctedBy = (actor: Actor) =>
  can(actor, "record.correct") ? sql<boolean>`true` : sql<boolean>`organisation.id = any(${[...actor.organisationIds]}::uuid[])`;

/** @throws DomainError correction.reason_missing: whoever corrects somebody else's words says why | organisation.role_write */
export function requireReason(actor: Actor, organisationId: string, reason: string | undefined): string | null {
  if (!reason && !actor.organisationIds.includes(organisationId)) throw new DomainError("correction.reason_missing", {}, "reason");
  if (actor.organisationIds.includes(organisationId)) requireRight(actor, organisationId, "write");
  return reason || null;
}

/** The role that the person acts in. */
export const roleOn = (actor: Actor, organisationId: string) => (actor.organisationIds.includes(organisationId) ? "holder" : "team");
