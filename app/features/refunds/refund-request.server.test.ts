import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, drain, passDays, tick } from "#tests/factories/settlement";
import { disagreements } from "#tests/invariants";
import type { Actor } from "~/features/accounts/permissions";
import { donationToken } from "~/features/donations/donation-link.server";
import { getDonationPage } from "~/features/donations/donation-page.server";
import { answerRequest } from "./answer-request.server";
import { askRefund } from "./ask-refund.server";

useTestDatabase();
let sandbox: Sandbox;
let team: Actor;
beforeAll(async () => {
  sandbox = await aSandbox();
  team = await aTeamMember();
  await aReserve(50_000);
});
afterAll(() => sandbox.stop());

const giftOf = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const mailsOf = async (key: string) => (await db.selectFrom("mailMessage").select("recipient").where("key", "like", `${key}%`).execute()).map(({ recipient }) => recipient);

/** A gift whose campaign has succeeded and been transferred. */
async function anOldGift(): Promise<string> {
  const { campaignId } = await aLiveCampaign(sandbox);
  const donationId = await aPaidGift(sandbox, campaignId, 12_000);
  await close(campaignId, 12_000, 1);
  await drain();
  return donationId;
}

async function aRequest(): Promise<{ donationId: string; requestId: string }> {
  const donationId = await anOldGift();
  await askRefund(donationId, "Jamais reçue.");
  const { id } = await db.selectFrom("refundRequest").select("id").where("donationId", "=", donationId).executeTakeFirstOrThrow();
  return { donationId, requestId: id };
}

test("within their own time donors cancel by themselves; afterwards they may ask, once, and the team is told", async () => {
  const { campaignId } = await aLiveCampaign(sandbox);
  const fresh = await aPaidGift(sandbox, campaignId, 4000);
  expect(await getDonationPage(donationToken(fresh))).toMatchObject({ cancellable: true, askable: false });

  const donationId = await anOldGift();
  expect(await getDonationPage(donationToken(donationId))).toMatchObject({ cancellable: false, askable: true });
  await Promise.all([askRefund(donationId, "Erreur."), askRefund(donationId, "Erreur.")]);
  const [request, ...others] = await db.selectFrom("refundRequest").select("id").where("donationId", "=", donationId).execute();
  expect(others).toEqual([]);
  expect(await mailsOf(`refund-requested:${request!.id}`)).toContain(team.email);
  expect(await getDonationPage(donationToken(donationId))).toMatchObject({ askable: false, request: { status: "asked" } });
  expect(await db.selectFrom("refund").select("id").where("donationId", "=", donationId).execute()).toEqual([]);
});

test("accepted by two people at once, the gift goes back once, its transfer first", async () => {
  const { donationId, requestId } = await aRequest();
  const answers = await Promise.allSettled([1, 2].map(() => answerRequest(team, requestId, { decision: "accepted", answer: null })));
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await drain();
  await passDays(sandbox, 8);
  await tick();
  expect(await giftOf(donationId)).toMatchObject({ netCents: 0 });
  expect(await mailsOf(`refund-answer:${requestId}`)).toEqual([(await giftOf(donationId)).email]);
  expect(await disagreements()).toEqual([]);
});

test("declined, nothing moves, the donor reads why and may ask again", async () => {
  const { donationId, requestId } = await aRequest();
  await answerRequest(team, requestId, { decision: "declined", answer: "Votre contrepartie part demain." });
  expect(await giftOf(donationId)).toMatchObject({ netCents: 12_000 });
  expect(await getDonationPage(donationToken(donationId))).toMatchObject({ askable: true, request: { status: "declined", answer: "Votre contrepartie part demain." } });
  await expect(answerRequest(team, requestId, { decision: "accepted", answer: null })).rejects.toMatchObject({ code: "refunds.answered" });
  expect(await giftOf(donationId)).toMatchObject({ netCents: 12_000 });
});
