import type Stripe from "stripe";
import { db } from "#db";
import { requireRight } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { stripe } from "~/services/stripe.server";
import { recordAccountChange } from "~/features/projects/account-change.server";
import { recordAudit } from "~/lib/audit.server";
import { factsOf, isAnotherBank, storedFacts } from "./account-state";
import { businessTypes, isAccountReady } from "./connect-account";
import { ownedBy } from "./lock-campaign.server";

const findOrganisation = (actor: Actor, campaignId: string) =>
  db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["organisation.id", "organisation.name", "organisation.legalForm", "organisation.stripeAccountId", "organisation.stripeReadyAt"])
    .where("campaign.id", "=", campaignId)
    .where(ownedBy(actor))
    .executeTakeFirst();

type Organisation = { id: string; name: string; legalForm: string; stripeAccountId: string | null };

/** Fees and losses on the platform, payouts by hand: the label decides when the money leaves. */
const accountParams = (organisation: Organisation, email: string): Stripe.AccountCreateParams => ({
  country: "FR",
  email,
  controller: { fees: { payer: "application" }, losses: { payments: "application" }, stripe_dashboard: { type: "express" } },
  capabilities: { transfers: { requested: true } },
  business_type: businessTypes[organisation.legalForm],
  business_profile: { name: organisation.name },
  settings: { payouts: { schedule: { interval: "manual" } } },
  metadata: { organisation_id: organisation.id },
});

/**
 * The organisation's account at Stripe, created at most once: the key is made of our own row, which exists before the
 * call, so a double click or a crash between the answer and the commit finds the same account.
 */
async function ensureAccount(organisation: Organisation, email: string): Promise<string> {
  if (organisation.stripeAccountId) return organisation.stripeAccountId;
  const account = await stripe().accounts.create(accountParams(organisation, email), { idempotencyKey: `account:${organisation.id}` });
  await db.updateTable("organisation").set({ stripeAccountId: account.id }).where("id", "=", organisation.id).where("stripeAccountId", "is", null).execute();
  return account.id;
}

/** Address of Stripe's own page where the holder says who it is; the link lives a few minutes. @throws 404 for another's campaign; DomainError organisation.role_commit */
export async function openOnboarding(actor: Actor, campaignId: string): Promise<string> {
  const organisation = orNotFound(await findOrganisation(actor, campaignId));
  requireRight(actor, organisation.id, "commit");
  const page = `${env().PUBLIC_URL}/mon-espace/campagnes/${campaignId}/compte`;
  const link = await stripe().accountLinks.create({
    account: await ensureAccount(organisation, actor.email),
    type: "account_onboarding",
    refresh_url: page,
    return_url: `${page}/retour`,
  });
  return link.url;
}

/**
 * Reads the account again from Stripe and writes whether it is complete; an account that Stripe closes again stops being
 * so. Another bank account than before is noted as a change: payouts wait.
 */
export async function refreshAccount(stripeAccountId: string): Promise<boolean> {
  const account = await stripe().accounts.retrieve(stripeAccountId);
  const ready = isAccountReady(account);
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const organisation = await trx.selectFrom("organisation").select(["id", "stripeFacts"]).where("stripeAccountId", "=", stripeAccountId).forUpdate().executeTakeFirst();
    if (!organisation) return;
    const [before, facts] = [storedFacts(organisation.stripeFacts), factsOf(account)];
    await trx.updateTable("organisation")
      .set((eb) => ({ stripeReadyAt: ready ? eb.fn.coalesce("stripeReadyAt", eb.val(at)) : null, stripeReadAt: at, stripeFacts: JSON.stringify(facts) }))
      .where("id", "=", organisation.id).execute();
    if (isAnotherBank(before, facts)) await recordAccountChange(trx, { organisationId: organisation.id, kind: "seen", by: null, reason: null, at });
  });
  return ready;
}

/**
 * Address of Stripe's own dashboard, where the organisation gives another bank account: an account with such a dashboard
 * takes no update link. Payouts wait and every lead is told. @throws 404 for another's campaign; DomainError organisation.role_commit | campaign.account_not_ready
 */
export async function openBankChange(actor: Actor, campaignId: string, reason: string): Promise<string> {
  const organisation = orNotFound(await findOrganisation(actor, campaignId));
  requireRight(actor, organisation.id, "commit");
  if (!organisation.stripeAccountId || !organisation.stripeReadyAt) throw new DomainError("campaign.account_not_ready");
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await recordAccountChange(trx, { organisationId: organisation.id, kind: "bank", by: actor, reason, at });
    await recordAudit(trx, { actor, as: "holder", action: "organisation.account_change_asked", objectKind: "organisation", objectId: organisation.id, reason, at });
  });
  return (await stripe().accounts.createLoginLink(organisation.stripeAccountId)).url;
}

/** What the page after Stripe does: coming back proves nothing, Stripe is asked. @throws 404 for another's campaign */
export async function refreshOwnAccount(actor: Actor, campaignId: string): Promise<boolean> {
  const organisation = orNotFound(await findOrganisation(actor, campaignId));
  return organisation.stripeAccountId ? refreshAccount(organisation.stripeAccountId) : false;
}
