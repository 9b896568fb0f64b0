import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { accountNext, type AccountNext } from "./account-next.fr";
import { accountState, storedFacts } from "./account-state";
import { ownedBy } from "./lock-campaign.server";

/** What Stripe still waits for, campaign by campaign of one's organisations; nothing where nothing is asked. */
export async function listOwnAccountSteps(actor: Actor): Promise<Map<string, AccountNext>> {
  const rows = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["campaign.id", "launchOn", "stripeAccountId", "stripeFacts", "stripeReadyAt"])
    .where(ownedBy(actor))
    .execute();
  const steps = rows.map(({ id, launchOn, stripeAccountId, stripeFacts, stripeReadyAt }) => {
    const facts = storedFacts(stripeFacts);
    // A first reading is still to come: what the organisation's row says is enough.
    const state = facts === null && stripeReadyAt ? "complete" : accountState({ begun: stripeAccountId !== null, facts });
    return [id, accountNext({ state, facts, launchOn })] as const;
  });
  return new Map(steps.filter((step): step is readonly [string, AccountNext] => step[1] !== null));
}
