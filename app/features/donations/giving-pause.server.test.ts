import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aGiftRequest, aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { runJobs } from "#tests/run-jobs";
import { tasks } from "~/jobs/worker.server";
import { campaignTotals } from "./totals.server";
import { getGivingPage } from "./giving-page.server";
import { listPaymentsToClose } from "./giving-pauses.server";
import { openDonation } from "./open-donation.server";
import { pauseGiving, resumeGiving } from "./pause-giving.server";

useTestDatabase();
const sandbox = useSandbox();
const why = "Des plaintes de la banque";

let campaign: LiveCampaign;
let team: Awaited<ReturnType<typeof aTeamMember>>;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  team = await aTeamMember();
});

const give = (campaignId = campaign.id) => openDonation(aGiftRequest(campaignId, { email: `${crypto.randomUUID()}@example.org` }));
const gift = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const closing = () => runJobs({ close_open_payments: tasks.close_open_payments! });
const pauseOf = async (slug: string) => (await getGivingPage({ slug, rewardId: null, resume: null })).pause;

describe("gifts paused on one campaign", () => {
  test("nothing opens, open payments are closed by call, the state and the deadline stay; then it opens again", async () => {
    const before = await db.selectFrom("campaign").selectAll().where("id", "=", campaign.id).executeTakeFirstOrThrow();
    const { donationId } = await give();
    const { stripeSessionId } = await gift(donationId);
    await pauseGiving(team, campaign.id, why);
    await expect(give()).rejects.toThrow("donations.paused");
    expect(await pauseOf(campaign.slug)).toEqual({ automatic: false, until: null });
    await closing();
    expect((await gift(donationId)).status).toBe("expired");
    expect(await sandbox.pay(stripeSessionId!)).toMatchObject({ outcome: "closed" });
    expect(await db.selectFrom("campaign").selectAll().where("id", "=", campaign.id).executeTakeFirstOrThrow()).toEqual(before);
    await expect(pauseGiving(team, campaign.id, why)).rejects.toThrow("donations.already_paused");
    await resumeGiving(team, campaign.id, "La banque a répondu");
    await expect(give()).resolves.toBeDefined();
    await expect(resumeGiving(team, campaign.id, why)).rejects.toThrow("donations.not_paused");
  });

  test("a payment already made counts as ever", async () => {
    const { donationId } = await give();
    await sandbox.pay((await gift(donationId)).stripeSessionId!);
    await pauseGiving(team, campaign.id, why);
    await closing();
    expect((await gift(donationId)).status).toBe("paid");
    expect((await campaignTotals(db, [campaign.id])).get(campaign.id)).toMatchObject({ raisedCents: 4000, gifts: 1 });
  });

  test("a gift being opened while it is decided is either refused or closed", async () => {
    const opened = await Promise.allSettled([give(), give(), pauseGiving(team, campaign.id, why), give(), give()]);
    await runJobs({ close_open_payments: tasks.close_open_payments! });
    for (const { campaignId } of await listPaymentsToClose(db, new Date())) expect(campaignId).not.toBe(campaign.id);
    const states = await db.selectFrom("donation").select("status").where("campaignId", "=", campaign.id).execute();
    expect(states.every(({ status }) => status === "expired")).toBe(true);
    expect(opened[2]!.status).toBe("fulfilled");
  });

  test("the other campaigns go on", async () => {
    const other = await aLiveCampaign();
    await pauseGiving(team, campaign.id, why);
    await expect(give(other.id)).resolves.toBeDefined();
    expect(await pauseOf(other.slug)).toBeNull();
  });

  test("is written in the journal with its reason, and told to the team and to the holder, who reads no reason", async () => {
    await pauseGiving(team, campaign.id, why);
    const entry = await db.selectFrom("auditEntry").selectAll().where("objectId", "=", campaign.id).executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ action: "giving.paused", reason: why, actorAccountId: team.accountId });
    const mails = await db.selectFrom("mailMessage").select(["recipient", "props"]).where("template", "=", "giving-paused").where("key", "like", "giving-paused:%").execute();
    const own = mails.filter(({ props }) => JSON.stringify(props).includes(campaign.id));
    expect(own.find(({ recipient }) => recipient === team.email)!.props).toMatchObject({ what: "paused", reason: why });
    expect(own.filter(({ props }) => JSON.stringify(props).includes("/mon-espace/")).map(({ props }) => props)).toMatchObject([{ reason: null }]);
  });
});

test("gifts paused on the whole site: every campaign at once", async () => {
  const other = await aLiveCampaign();
  const { donationId } = await give(other.id);
  await pauseGiving(team, null, why);
  for (const id of [campaign.id, other.id]) await expect(give(id)).rejects.toThrow("donations.paused");
  await closing();
  expect((await gift(donationId)).status).toBe("expired");
  await expect(resumeGiving(team, campaign.id, why)).rejects.toThrow("donations.not_paused");
  await resumeGiving(team, null, "Tout est calme");
  await expect(give(other.id)).resolves.toBeDefined();
});

test("a pause is kept as it was: its reason is not rewritten, it is not deleted", async () => {
  await pauseGiving(team, campaign.id, why);
  await expect(db.updateTable("givingPause").set({ reason: "autre" }).execute()).rejects.toThrow("kept as it was");
  await expect(db.deleteFrom("givingPause").execute()).rejects.toThrow("kept as it was");
});
