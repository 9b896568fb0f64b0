import { db } from "#db";
import { mayIn } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { accountHeldUntil } from "~/features/projects/account-change.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { notFound, orNotFound } from "~/lib/errors";
import { findBankAccount } from "./bank-accounts.server";
import { isLate } from "./chasing";
import { conventionContentSchema } from "./convention";
import { milestoneState, owesAccount } from "./grant";
import { listInstalments } from "./instalments.server";
import { listDueDays } from "./move-due-day.server";
import { listReclaims } from "./reclaim-grant.server";
import { accountContentSchema } from "./report";

const grants = () =>
  db
    .selectFrom("projectGrant")
    .innerJoin("project", "project.id", "projectGrant.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("edition", "edition.id", "projectGrant.editionId")
    .leftJoin("grantBonus", "grantBonus.grantId", "projectGrant.id")
    .select([
      "projectGrant.id", "projectGrant.editionId", "projectGrant.projectId", "projectGrant.number", "projectGrant.status", "projectGrant.basis", "projectGrant.awardCents", "projectGrant.object",
      "projectGrant.accountDueOn", "projectGrant.isDemo", "project.name as projectName", "project.organisationId", "organisation.name as organisationName", "edition.year", "edition.name as editionName",
      "grantBonus.cents as bonusCents", "grantBonus.reason as bonusReason", "grantBonus.decidedOn as bonusDecidedOn",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof grants>["executeTakeFirstOrThrow"]>>;
const withTotal = (row: Row) => ({ ...row, totalCents: row.awardCents + (row.bonusCents ?? 0) });

/** Of the person's own organisations, the newest first. */
export async function listOwnGrants(actor: Actor) {
  if (actor.organisationIds.length === 0) return [];
  const rows = await grants().where("project.organisationId", "in", [...actor.organisationIds]).orderBy("edition.year", "desc").orderBy("projectGrant.number").execute();
  return rows.map(withTotal);
}

/** Of one edition, by number; late ones said. @throws 404 */
export async function listTeamGrants(actor: Actor, editionId: string) {
  if (!can(actor, "budget.manage")) throw notFound();
  const at = await now();
  const rows = await grants().where("projectGrant.editionId", "=", editionId).orderBy("projectGrant.number").execute();
  return rows.map((row) => ({ ...withTotal(row), late: owesAccount(row.status) && isLate(row.accountDueOn, at) }));
}

const conventionsOf = (grantId: string) =>
  db
    .selectFrom("grantConvention")
    .select(["number", "sha256", "content", "sentAt", "withdrawnAt", "signedName", "signedPosition", "signedOn", "countersignedName", "countersignedOn", "signedCopyFileId"])
    .where("grantId", "=", grantId)
    .orderBy("number", "desc")
    .execute();

const accountsOf = (grantId: string) =>
  db.selectFrom("grantAccount").select(["number", "status", "content", "givenAt", "decidedAt", "decisionReason"]).where("grantId", "=", grantId).orderBy("number", "desc").execute();

const endReason = async (grantId: string) =>
  (await db.selectFrom("transition").select("reason").where("subject", "=", "grant").where("subjectId", "=", grantId).where("toStatus", "in", ["cancelled", "renounced"]).executeTakeFirst())?.reason ?? null;

/** Everything that one page of a grant shows; the caller has scoped the row. */
async function whole(row: Row) {
  const at = await now();
  const [conventions, instalments, milestones, lines, accounts, reclaims, bank, heldUntil, reason, dueDays] = await Promise.all([
    conventionsOf(row.id), listInstalments(db, row.id),
    db.selectFrom("grantMilestone").select(["id", "title", "dueOn", "doneOn", "note", "photoFileId", "photoAlt"]).where("grantId", "=", row.id).orderBy("dueOn").orderBy("title").execute(),
    db.selectFrom("grantBudgetLine").select(["label", "plannedCents"]).where("grantId", "=", row.id).orderBy("position").execute(),
    accountsOf(row.id), listReclaims(db, row.id), findBankAccount(db, row.organisationId), accountHeldUntil(db, row.organisationId, at), endReason(row.id), listDueDays(db, row.id),
  ]);
  return {
    ...withTotal(row), instalments, lines, reclaims, bank, heldUntil, reason, dueDays, today: parisDay(at),
    late: owesAccount(row.status) && isLate(row.accountDueOn, at),
    conventions: conventions.map(({ content, ...convention }) => ({ ...convention, content: conventionContentSchema.parse(content) })),
    milestones: milestones.map((one) => ({ ...one, state: milestoneState(one, parisDay(at)) })),
    accounts: accounts.map(({ content, ...account }) => ({ ...account, content: accountContentSchema.parse(content) })),
  };
}
export type WholeGrant = Awaited<ReturnType<typeof whole>>;

/** For a member of the organisation that receives it. @throws 404 */
export async function getOwnGrant(actor: Actor, grantId: string) {
  const row = orNotFound(await grants().where("projectGrant.id", "=", grantId).executeTakeFirst());
  if (!mayIn(actor, row.organisationId, "read")) throw notFound();
  return { ...(await whole(row)), writes: mayIn(actor, row.organisationId, "write"), commits: mayIn(actor, row.organisationId, "commit") };
}

/** For the team. @throws 404 */
export async function getTeamGrant(actor: Actor, editionId: string, grantId: string) {
  if (!can(actor, "budget.manage")) throw notFound();
  return whole(orNotFound(await grants().where("projectGrant.id", "=", grantId).where("projectGrant.editionId", "=", editionId).executeTakeFirst()));
}
