import { sql } from "kysely";
import { db } from "#db";

const ended = ["cancelled", "renounced"] as const;

/** What everybody may know of a project's grants: how much was voted, how much arrived, when the account came. */
export const listPublicGrants = (projectId: string) =>
  db
    .selectFrom("projectGrant")
    .innerJoin("edition", "edition.id", "projectGrant.editionId")
    .leftJoin("grantBonus", "grantBonus.grantId", "projectGrant.id")
    .select([
      "edition.year", "projectGrant.openedAt", "projectGrant.accountDueOn",
      sql<number>`project_grant.award_cents + coalesce(grant_bonus.cents, 0)`.as("totalCents"),
      sql<number>`(select coalesce(sum(p.cents), 0)::bigint from grant_payment p join grant_instalment i on i.id = p.instalment_id where i.grant_id = project_grant.id and p.status = 'confirmed')`.as("paidCents"),
      sql<string | null>`(select max(p.paid_on)::text from grant_payment p join grant_instalment i on i.id = p.instalment_id where i.grant_id = project_grant.id and p.status = 'confirmed')`.as("lastPaidOn"),
      sql<Date | null>`(select max(a.decided_at) from grant_account a where a.grant_id = project_grant.id and a.status = 'accepted')`.as("accountAt"),
    ])
    .where("projectGrant.projectId", "=", projectId)
    .where("projectGrant.status", "not in", [...ended])
    .where("edition.status", "=", "published")
    .orderBy("edition.year")
    .execute();
