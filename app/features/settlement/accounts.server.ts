import { db } from "#db";
import { accountState, storedFacts } from "~/features/campaigns/account-state";

/** Organisations with a campaign that is not over: where each is with Stripe, for the team. */
export async function listAccounts() {
  const rows = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["campaign.id as campaignId", "campaign.status", "campaign.launchOn", "project.name as projectName", "organisation.name as organisationName", "stripeAccountId", "stripeFacts", "stripeReadyAt"])
    .where("campaign.status", "in", ["draft", "in_review", "changes_requested", "approved", "live", "suspended", "closing", "succeeded"])
    .orderBy("campaign.launchOn")
    .orderBy("project.name")
    .execute();
  return rows.map(({ stripeAccountId, stripeFacts, stripeReadyAt, ...row }) => {
    const facts = storedFacts(stripeFacts);
    return { ...row, facts, state: facts === null && stripeReadyAt ? ("complete" as const) : accountState({ begun: stripeAccountId !== null, facts }) };
  });
}

/** Changes that make payouts wait and that nobody of the team has checked yet. */
export const listWaitingChanges = (at: Date) =>
  db
    .selectFrom("accountChange")
    .innerJoin("organisation", "organisation.id", "organisationId")
    .leftJoin("account", "account.id", "askedBy")
    .select(["accountChange.id", "kind", "reason", "askedAt", "holdsUntil", "organisation.name as organisationName", "account.name as askedByName"])
    .where("confirmedAt", "is", null)
    .where("holdsUntil", ">", at)
    .orderBy("holdsUntil")
    .execute();
