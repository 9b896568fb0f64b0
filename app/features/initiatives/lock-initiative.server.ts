import type { Transaction } from "#db";
import { requireRole, type OrganisationRight } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { canEdit, initiativeTransition, isTold, type InitiativeVerb } from "./initiative";

const locking = (trx: Transaction, initiativeId: string) =>
  trx
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .select(["initiative.id", "initiative.status", "initiative.editionId", "initiative.title", "project.organisationId", "project.id as projectId"])
    .where("initiative.id", "=", initiativeId)
    .forUpdate("initiative");

export type LockedInitiative = Awaited<ReturnType<ReturnType<typeof locking>["executeTakeFirstOrThrow"]>>;

/** For a member of the organisation that carries it. @throws 404; DomainError organisation.role_<right> */
export async function lockOwnInitiative(trx: Transaction, actor: Pick<Actor, "accountId">, initiativeId: string, right: OrganisationRight = "write"): Promise<LockedInitiative> {
  const row = await locking(trx, initiativeId)
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .select("organisationMember.role")
    .where("organisationMember.accountId", "=", actor.accountId)
    .executeTakeFirst();
  const { role, ...initiative } = orNotFound(row);
  requireRole(role, right);
  return initiative;
}

/** The same, when its file may be written. @throws 404, or DomainError initiative.not_editable | organisation.role_write */
export async function lockEditableInitiative(trx: Transaction, actor: Pick<Actor, "accountId">, initiativeId: string): Promise<LockedInitiative> {
  const initiative = await lockOwnInitiative(trx, actor, initiativeId);
  if (!canEdit(initiative.status)) throw new DomainError("initiative.not_editable");
  return initiative;
}

/** For the label team. @throws 404 */
export async function lockForTeam(trx: Transaction, actor: Actor, initiativeId: string): Promise<LockedInitiative> {
  if (!can(actor, "initiative.manage")) throw notFound();
  return orNotFound(await locking(trx, initiativeId).executeTakeFirst());
}

/** Without a person: the clock. Null when it is gone. */
export const lockInitiative = async (trx: Transaction, initiativeId: string): Promise<LockedInitiative | null> => (await locking(trx, initiativeId).executeTakeFirst()) ?? null;

/** For a seat: what was never submitted is not theirs to see. @throws 404 */
export async function lockTold(trx: Transaction, initiativeId: string): Promise<LockedInitiative> {
  const initiative = orNotFound(await locking(trx, initiativeId).executeTakeFirst());
  if (!isTold(initiative.status)) throw notFound();
  return initiative;
}

type Cause = { at: Date; /** Absent when the clock did it. */ accountId?: string; reason?: string; ruleVersion?: string };

/** Takes one transition of the table, compare-and-set, and appends its fact. The caller has locked and scoped the row. @throws DomainError initiative.wrong_state */
export async function moveInitiative(trx: Transaction, { id, status }: Pick<LockedInitiative, "id" | "status">, verb: InitiativeVerb, cause: Cause): Promise<void> {
  const step = initiativeTransition(status, verb);
  if (!step) throw new DomainError("initiative.wrong_state", { status });
  const { numUpdatedRows } = await trx.updateTable("initiative").set({ status: step.to, updatedAt: cause.at }).where("id", "=", id).where("status", "=", status).executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new DomainError("initiative.wrong_state", { status });
  await recordTransition(trx, { ...cause, subject: "initiative", subjectId: id, from: status, to: step.to });
}
