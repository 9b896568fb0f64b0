import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { startSandbox, type Sandbox } from "#scripts/sandbox/start";
import { aCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { aLabelledProject } from "#tests/factories/labelled-project";
import { useTestDatabase } from "#tests/database";
import { stripe } from "~/services/stripe.server";
import { isAccountReady } from "./connect-account";
import { openOnboarding, refreshAccount, refreshOwnAccount } from "./connect-account.server";

useTestDatabase();

let sandbox: Sandbox;
let campaign: TestCampaign;

beforeAll(async () => {
  sandbox = await startSandbox({ publicUrl: "http://demo.test", webhookSecret: "whsec_test" });
  process.env.STRIPE_API_BASE = sandbox.url;
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  campaign = await aCampaign({}, await aLabelledProject({ accountReady: false }));
});

const organisation = () => db.selectFrom("organisation").select(["stripeAccountId", "stripeReadyAt"]).where("id", "=", campaign.organisationId).executeTakeFirstOrThrow();

/** What the person does on the hosted page: its last button. */
async function finishOnboarding(link: string): Promise<void> {
  const response = await fetch(new URL(new URL(link).pathname, sandbox.url), { method: "POST", redirect: "manual", body: new URLSearchParams({ suite: "terminer" }) });
  expect(response.status).toBeLessThan(400);
}

describe("the holder's account", () => {
  test("is on manual payouts, with fees and losses on the platform", async () => {
    await openOnboarding(campaign.holder, campaign.campaignId);
    const account = await stripe().accounts.retrieve((await organisation()).stripeAccountId!);
    expect(account.settings?.payouts?.schedule.interval).toBe("manual");
    expect(account.controller).toMatchObject({ fees: { payer: "application" }, losses: { payments: "application" } });
    expect(account.metadata).toEqual({ organisation_id: campaign.organisationId });
  });

  test("is created once, however many tabs ask", async () => {
    await Promise.all(Array.from({ length: 5 }, () => openOnboarding(campaign.holder, campaign.campaignId)));
    const { stripeAccountId } = await organisation();
    await db.updateTable("organisation").set({ stripeAccountId: null }).where("id", "=", campaign.organisationId).execute();
    await openOnboarding(campaign.holder, campaign.campaignId);
    expect((await organisation()).stripeAccountId).toBe(stripeAccountId);
  });

  test("coming back proves nothing: Stripe says when it is complete", async () => {
    expect(await refreshOwnAccount(campaign.holder, campaign.campaignId)).toBe(false);
    const link = await openOnboarding(campaign.holder, campaign.campaignId);
    expect(await refreshOwnAccount(campaign.holder, campaign.campaignId)).toBe(false);
    expect((await organisation()).stripeReadyAt).toBeNull();
    await finishOnboarding(link);
    expect(await refreshOwnAccount(campaign.holder, campaign.campaignId)).toBe(true);
    const { stripeReadyAt, stripeAccountId } = await organisation();
    expect(stripeReadyAt).toBeInstanceOf(Date);
    await refreshAccount(stripeAccountId!);
    expect((await organisation()).stripeReadyAt).toEqual(stripeReadyAt);
  });

  test("is nobody else's business", async () => {
    const { holder } = await aLabelledProject();
    await expect(openOnboarding(holder, campaign.campaignId)).rejects.toEqual(expect.objectContaining({ status: 404 }));
    await expect(refreshOwnAccount(holder, campaign.campaignId)).rejects.toEqual(expect.objectContaining({ status: 404 }));
    expect((await organisation()).stripeAccountId).toBeNull();
  });
});

const complete = { details_submitted: true, payouts_enabled: true, capabilities: { transfers: "active" } };

test.each([
  ["complete", complete, true],
  ["never finished", { ...complete, details_submitted: false }, false],
  ["payouts stopped", { ...complete, payouts_enabled: false }, false],
  ["transfers pending", { ...complete, capabilities: { transfers: "pending" } }, false],
  ["no capability", { ...complete, capabilities: {} }, false],
])("an account that is %s: ready %s", (_, facts, ready) => expect(isAccountReady(facts)).toBe(ready));
