import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { actorOf, aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, aPaidGift, aSandbox, close, control, drain, passDays, tick } from "#tests/factories/settlement";
import { openBankChange, refreshAccount } from "~/features/campaigns/connect-account.server";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { now } from "~/lib/clock.server";
import { listAccounts, listWaitingChanges } from "./accounts.server";
import { checkAccount } from "./check-account.server";
import { claimPayout } from "./claim-payout.server";
import { confirmAccountChange } from "./confirm-account-change.server";
import { getPayoutHold } from "./payout-hold.server";
import { followPayout } from "./send-payout.server";
import { listDueNotices, tellMoney } from "./tell-money.server";
import { liftSuspension, suspendPayout } from "./suspend-payout.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aSandbox()));
afterAll(() => sandbox.stop());

const reason = "Un doute sur le bénéficiaire, à vérifier.";
const payoutOf = (campaignId: string) => db.selectFrom("payout").selectAll().where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
const mailsTo = (recipient: string, template: string) => db.selectFrom("mailMessage").select("key").where("recipient", "=", recipient).where("template", "=", template).execute();

/** A success whose payout is planned. */
async function aPlannedPayout() {
  const campaign = await aLiveCampaign(sandbox, { goalCents: 1000 });
  await aPaidGift(sandbox, campaign.campaignId, 5000);
  await close(campaign.campaignId, 5000, 1);
  await drain();
  return { ...campaign, payout: await payoutOf(campaign.campaignId) };
}

test("a suspended payout does not leave, its holder reads neutral words, and another person lets it go", async () => {
  const { campaignId, holder, payout } = await aPlannedPayout();
  const [first, second] = [await aTeamMember(), await aTeamMember()];
  await suspendPayout(first, payout.id, reason);
  await passDays(sandbox, 8);
  await tick();
  await followPayout(payout.id);
  expect(await payoutOf(campaignId)).toMatchObject({ status: "suspended", stripePayoutId: null, askedAt: null });
  const [mail, ...others] = await db.selectFrom("mailMessage").select("props").where("recipient", "=", holder.email).where("template", "=", "payout-checked").execute();
  expect(others).toEqual([]);
  expect(JSON.stringify(mail!.props)).not.toContain("doute");

  await expect(suspendPayout(second, payout.id, reason)).rejects.toMatchObject({ code: "settlement.payout_left" });
  await expect(liftSuspension(first, payout.id, reason)).rejects.toMatchObject({ code: "settlement.needs_second_person" });
  await liftSuspension(second, payout.id, "Le président a confirmé par téléphone.");
  await expect(liftSuspension(second, payout.id, reason)).rejects.toMatchObject({ code: "settlement.not_suspended" });
  await drain();
  expect((await payoutOf(campaignId)).status).toBe("pending");
  expect((await getPayoutHold(payout.id)).suspensions).toMatchObject([{ reason, suspendedBy: first.accountId, liftReason: "Le président a confirmé par téléphone." }]);
  expect(await mailsTo(holder.email, "payout-checked")).toHaveLength(2);
  const audit = await db.selectFrom("auditEntry").select("action").where("objectId", "=", payout.id).orderBy("position").execute();
  expect(audit.map(({ action }) => action)).toEqual(["payout.suspended", "payout.resumed"]);
  expect(await checkLedger()).toEqual([]);
});

test("the database itself refuses that one person stops a payout and lets it go", async () => {
  const { payout } = await aPlannedPayout();
  const person = await aTeamMember();
  await suspendPayout(person, payout.id, reason);
  const alone = db.updateTable("payoutSuspension").set({ liftedBy: person.accountId, liftedAt: new Date(), liftReason: "seul" }).where("payoutId", "=", payout.id);
  await expect(alone.execute()).rejects.toThrow(/payout_suspension_two_people/);
});

test("a payout that Stripe is being asked for is not suspended any more", async () => {
  const { payout } = await aPlannedPayout();
  expect(await claimPayout(payout.id, payout.amountCents)).toBe(payout.amountCents);
  await expect(suspendPayout(await aTeamMember(), payout.id, reason)).rejects.toMatchObject({ code: "settlement.payout_left" });
});

test("suspended and sent at the same time: one of both, never both", async () => {
  const { campaignId, payout } = await aPlannedPayout();
  await passDays(sandbox, 8);
  const team = await aTeamMember();
  const [stopped] = await Promise.allSettled([suspendPayout(team, payout.id, reason), followPayout(payout.id)]);
  const after = await payoutOf(campaignId);
  expect([after.status, after.stripePayoutId !== null]).toEqual(stopped.status === "fulfilled" ? ["suspended", false] : ["pending", true]);
});

test("a change of bank account: every lead is told, and the payout waits 72 hours", async () => {
  const { campaignId, holder, payout } = await aPlannedPayout();
  await passDays(sandbox, 8);
  const link = await openBankChange(await actorOf(holder.accountId), campaignId, "Nous avons changé de banque.");
  expect(link).toContain("/_demo/tableau/");
  expect(await mailsTo(holder.email, "account-change")).toHaveLength(1);
  await followPayout(payout.id);
  expect(await payoutOf(campaignId)).toMatchObject({ status: "planned", failure: "account_change", askedAt: null });
  await passDays(sandbox, 2.9);
  await followPayout(payout.id);
  expect((await payoutOf(campaignId)).status).toBe("planned");
  await passDays(sandbox, 0.2);
  await followPayout(payout.id);
  expect((await payoutOf(campaignId)).status).toBe("pending");
});

test("another bank account seen at Stripe holds the payout too, until the team has checked", async () => {
  const { campaignId, account, holder, payout } = await aPlannedPayout();
  await refreshAccount(account);
  await passDays(sandbox, 8);
  await control(sandbox, "/accounts/bank", { accountId: account });
  await Promise.all([refreshAccount(account), refreshAccount(account)]);
  const [change, ...others] = (await listWaitingChanges(await now())).filter(({ kind }) => kind === "seen");
  expect(others).toEqual([]);
  expect(await mailsTo(holder.email, "account-change")).toHaveLength(1);
  await followPayout(payout.id);
  expect((await payoutOf(campaignId)).status).toBe("planned");

  const team = await aTeamMember();
  await confirmAccountChange(team, change!.id);
  await expect(confirmAccountChange(team, change!.id)).rejects.toMatchObject({ code: "settlement.change_not_waiting" });
  await followPayout(payout.id);
  expect((await payoutOf(campaignId)).status).toBe("pending");
});

test("what Stripe asks and stops is read, and shown to the team", async () => {
  const { campaignId, account } = await aPlannedPayout();
  const stateOf = async () => (await refreshAccount(account), (await listAccounts()).find((line) => line.campaignId === campaignId)?.state);
  expect(await stateOf()).toBe("complete");
  await control(sandbox, "/accounts/ask", { accountId: account, currently_due: ["representative.verification.document"], current_deadline: 1_900_000_000 });
  expect(await stateOf()).toBe("asked");
  await control(sandbox, "/accounts/ask", { accountId: account, past_due: ["external_account"] });
  expect(await stateOf()).toBe("restricted");
});

test("what presses is told once to whom it concerns: gifts held for sixty days, then eighty; a stopped account; a late payout", async () => {
  const { campaignId, account, holder } = await aPlannedPayout();
  const team = await aTeamMember();
  const kinds = async (recipient: string) => {
    const rows = await db.selectFrom("mailMessage").select("props").where("recipient", "=", recipient).where("template", "=", "money-notice").where("key", "like", `money-notice:${campaignId}:%`).orderBy("createdAt").execute();
    return rows.map(({ props }) => JSON.stringify(props).match(/"kind":\s*"(\w+)"/)![1]).sort();
  };
  const tell = async () => {
    const due = (await listDueNotices(db, await now())).filter((job) => job.campaignId === campaignId);
    for (const job of [...due, ...due]) await tellMoney(job.campaignId);
  };
  await tell();
  expect(await kinds(holder.email)).toEqual([]);
  await suspendPayout(team, (await payoutOf(campaignId)).id, reason);
  await passDays(sandbox, 60);
  await tell();
  expect(await kinds(team.email)).toEqual(["held_60", "payout_late"]);
  expect(await kinds(holder.email)).toEqual(["payout_late"]);
  await passDays(sandbox, 20);
  await control(sandbox, "/accounts/ask", { accountId: account, past_due: ["external_account"] });
  await checkAccount(account);
  await Promise.all([tell(), tell()]);
  expect(await kinds(team.email)).toEqual(["account_stopped", "held_60", "held_80", "payout_late"]);
  expect(await kinds(holder.email)).toEqual(["account_stopped", "payout_late"]);
  await control(sandbox, "/accounts/ask", { accountId: account });
  await checkAccount(account);
  await tell();
  expect(await db.selectFrom("moneyNotice").select("kind").where("campaignId", "=", campaignId).where("kind", "=", "account_stopped").execute()).toEqual([]);
});
