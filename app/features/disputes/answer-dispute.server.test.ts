import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aDispute, decide, readDispute } from "#tests/factories/disputes";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, drain, passDays } from "#tests/factories/settlement";
import { now } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";
import { answerDispute } from "./answer-dispute.server";
import { listContestedGifts } from "./contested-gifts.server";
import { getDispute } from "./disputes.server";
import { listDueDisputeReminders, remindDispute } from "./remind-dispute.server";

useTestDatabase();
let sandbox: Sandbox;
let campaignId: string;
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(100_000);
  ({ campaignId } = await aLiveCampaign(sandbox));
});
afterAll(() => sandbox.stop());

const aContested = async () => aDispute(sandbox, await aPaidGift(sandbox, campaignId, 2500));
const evidence = { kind: "evidence", evidence: { uncategorized_text: "Un don, confirmé par e-mail." } } as const;

test("evidence reaches Stripe once, and the bank reviews it", async () => {
  const { id, stripeDisputeId } = await aContested();
  const team = await aTeamMember();
  await answerDispute(team, id, evidence);
  await expect(answerDispute(team, id, { kind: "acceptance" })).rejects.toMatchObject({ code: "disputes.not_answerable" });
  await drain();
  expect(await stripe().disputes.retrieve(stripeDisputeId)).toMatchObject({ status: "under_review", evidence: { uncategorized_text: "Un don, confirmé par e-mail." } });
  expect((await readDispute(stripeDisputeId)).status).toBe("under_review");
  const { answers, dispute } = await getDispute(id);
  expect(answers).toMatchObject([{ kind: "evidence", status: "sent", name: team.name }]);
  expect(dispute.toAnswer).toBe(false);
});

test("accepted: lost at once", async () => {
  const { id, stripeDisputeId } = await aContested();
  await answerDispute(await aTeamMember(), id, { kind: "acceptance" });
  await drain();
  expect(await readDispute(stripeDisputeId)).toMatchObject({ status: "lost", lostCents: 2500, endedAt: expect.any(Date) });
});

test("decided before the answer came: nothing is sent, and the answer says so", async () => {
  const { id, stripeDisputeId } = await aContested();
  await answerDispute(await aTeamMember(), id, evidence);
  await decide(sandbox, stripeDisputeId, false);
  await drain();
  expect((await getDispute(id)).answers).toMatchObject([{ status: "failed", failure: "decided_before" }]);
});

test("two people answer at once: one answer", async () => {
  const { id } = await aContested();
  const both = await Promise.allSettled([answerDispute(await aTeamMember(), id, evidence), answerDispute(await aTeamMember(), id, evidence)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("the holder sees that a gift is contested, with no name that its donor hid", async () => {
  const donationId = await aPaidGift(sandbox, campaignId, 4200);
  await db.updateTable("donation").set({ anonymous: true }).where("id", "=", donationId).execute();
  await aDispute(sandbox, donationId);
  expect((await listContestedGifts(campaignId)).find(({ amountCents }) => amountCents === 4200)).toMatchObject({ donorName: null, endedAt: null });
});

test("past its deadline nothing is sent any more, and the page says that it was missed", async () => {
  const { id } = await aContested();
  await db.updateTable("dispute").set({ dueBy: new Date((await now()).getTime() - 1000) }).where("id", "=", id).execute();
  await expect(answerDispute(await aTeamMember(), id, evidence)).rejects.toMatchObject({ code: "disputes.not_answerable" });
  expect((await getDispute(id)).dispute).toMatchObject({ toAnswer: false, missed: true });
});

test("reminded once, three days before it is too late, unless answered", async () => {
  const [silent, answered] = [await aContested(), await aContested()];
  await answerDispute(await aTeamMember(), answered.id, evidence);
  const dueIds = async () => (await listDueDisputeReminders(db, await now())).map(({ disputeId }) => disputeId);
  expect(await dueIds()).not.toContain(silent.id);
  await passDays(sandbox, 4.5);
  expect(await dueIds()).toContain(silent.id);
  expect(await dueIds()).not.toContain(answered.id);
  await remindDispute(silent.id);
  await remindDispute(silent.id);
  expect(await dueIds()).not.toContain(silent.id);
  const mails = await db.selectFrom("mailMessage").select("key").where("key", "like", `dispute-reminder:${silent.id}:%`).execute();
  const team = await db.selectFrom("account").select("id").where("isTeam", "=", true).execute();
  expect(mails).toHaveLength(team.length);
});
