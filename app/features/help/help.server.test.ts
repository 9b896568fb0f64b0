import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCampaign, aLiveCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { addDays, parisDay } from "~/lib/dates";
import { answerOffer, endOffer, takeOfferBack } from "./answer-offer.server";
import { forgetHelpers } from "./forget-helpers.server";
import type { RequestInput } from "./help.schemas";
import { askOffer, confirmOffer, offerAsMember } from "./offer-help.server";
import { offerPath } from "./offer-link.server";
import { getOfferByLink } from "./offers.server";
import { requestDraft } from "./request-drafts.server";
import { getPublicRequest, readPublicHelp } from "./requests.server";
import { withdrawRequest } from "./withdraw-request.server";
import { moveRequest, saveRequest, startRequest } from "./write-request.server";

useTestDatabase();

const today = parisDay(new Date());
let campaign: TestCampaign & { slug: string };
const withSlug = async (made: TestCampaign) => ({ ...made, slug: (await db.selectFrom("project").select("slug").where("id", "=", made.projectId).executeTakeFirstOrThrow()).slug });
beforeEach(async () => {
  campaign = await withSlug(await aLiveCampaign());
});

const input = (columns: Partial<RequestInput> = {}): RequestInput => ({ kind: "hours", title: "Peindre le comptoir", details: "Deux samedis de peinture, café compris.", place: "Lens", wanted: 12, untilDay: addDays(today, 20), ...columns });

async function ask(columns: Partial<RequestInput> = {}): Promise<string> {
  const id = await startRequest(campaign.holder, campaign.campaignId, input(columns));
  await moveRequest(campaign.holder, campaign.campaignId, id, "publish");
  return id;
}

const offered = (quantity = 3) => ({ name: "Zoé Exemple", phone: "03 21 00 00 00", quantity, words: "J’ai mes pinceaux." });
const someone = () => `${crypto.randomUUID()}@example.org`;
const offer = (requestId: string, quantity?: number, email = someone()) => offerAsMember({ email }, campaign.slug, requestId, offered(quantity));
const accept = (id: string) => answerOffer(campaign.holder, campaign.campaignId, id, { verb: "accept", answer: "Avec joie, à samedi." });
const give = (id: string, given: number) => endOffer(campaign.holder, campaign.campaignId, id, { verb: "give", given });
const tokenOf = (id: string) => offerPath(id).split("/").at(-1)!;
const readOffer = (id: string) => db.selectFrom("helpOffer").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const totals = async () => (await readPublicHelp(campaign.campaignId)).totals;
const mails = async (email: string) => (await db.selectFrom("mailMessage").select("props").where("template", "=", "help-news").where("recipient", "=", email).orderBy("createdAt").execute()).map(({ props }) => (props as { news: string }).news);

describe("asking", () => {
  test("a draft is read by nobody, a published request by all, with what is promised", async () => {
    const id = await startRequest(campaign.holder, campaign.campaignId, input());
    await expect(getPublicRequest(campaign.slug, id)).rejects.toMatchObject({ status: 404 });
    await moveRequest(campaign.holder, campaign.campaignId, id, "publish");
    await accept(await offer(id, 5));
    expect(await getPublicRequest(campaign.slug, id)).toMatchObject({ takes: true, promised: 5 });
    await expect(getPublicRequest((await withSlug(await aLiveCampaign())).slug, id)).rejects.toMatchObject({ status: 404 });
  });

  test("only from approval to closing, for a day to come, by its own holder, nothing typed left unsaved", async () => {
    const id = await startRequest(campaign.holder, campaign.campaignId, input());
    await expect(startRequest(campaign.holder, campaign.campaignId, input({ untilDay: addDays(today, -1) }))).rejects.toMatchObject({ code: "help.over" });
    await expect(moveRequest((await aLiveCampaign()).holder, campaign.campaignId, id, "publish")).rejects.toMatchObject({ status: 404 });
    await requestDraft(campaign.holder, campaign.campaignId, id).keep({ version: 0, tab: "a" }, { title: "Peindre" });
    await expect(moveRequest(campaign.holder, campaign.campaignId, id, "publish")).rejects.toMatchObject({ code: "help.unsaved" });
    const early = await aCampaign({ status: "draft" });
    await expect(startRequest(early.holder, early.campaignId, input())).rejects.toMatchObject({ code: "help.not_open" });
  });

  test("what people answered to keeps its nature; a correction is in the journal", async () => {
    const id = await ask();
    await expect(saveRequest(campaign.holder, campaign.campaignId, id, input({ kind: "loan" }))).rejects.toMatchObject({ code: "help.kind_fixed" });
    await saveRequest(campaign.holder, campaign.campaignId, id, input({ wanted: 20 }));
    const acts = await db.selectFrom("auditEntry").select("action").where("objectId", "=", campaign.campaignId).where("action", "like", "help.%").orderBy("position").execute();
    expect(acts.map(({ action }) => action)).toEqual(["help.published", "help.corrected"]);
  });

  test("the team withdraws with a reason, and those who wait are told", async () => {
    const [id, email] = [await ask(), someone()];
    await offer(id, 2, email);
    await withdrawRequest(await aTeamMember(), id, "Du travail qui demande un salaire.");
    await expect(getPublicRequest(campaign.slug, id)).rejects.toMatchObject({ status: 404 });
    expect(await mails(email)).toEqual(["received", "withdrawn"]);
    await expect(saveRequest(campaign.holder, campaign.campaignId, id, input())).rejects.toMatchObject({ code: "help.withdrawn" });
  });
});

describe("offering", () => {
  test("an offer is nobody's before its code is typed", async () => {
    const [id, email] = [await ask(), someone()];
    const codeId = await askOffer(campaign.slug, id, email, offered());
    expect((await totals()).offered).toBe(0);
    const { props } = await db.selectFrom("mailMessage").select("props").where("key", "=", `address-code:${codeId}`).executeTakeFirstOrThrow();
    const offerId = await confirmOffer({ codeId, code: (props as { code: string }).code });
    expect(await readOffer(offerId)).toMatchObject({ status: "offered", email, name: "Zoé Exemple", quantity: 3 });
    expect([(await totals()).offered, await mails(email)]).toEqual([1, ["received"]]);
  });

  test("one person waits once on a request, however many tabs", async () => {
    const [id, email] = [await ask(), someone()];
    const answers = await Promise.allSettled(Array.from({ length: 5 }, (_, index) => offer(id, 2, index % 2 ? email : email.toUpperCase())));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await totals()).offered).toBe(1);
  });

  test("not once it is over, closed or its campaign suspended", async () => {
    const [closed, suspended] = [await ask(), await ask()];
    await moveRequest(campaign.holder, campaign.campaignId, closed, "close");
    await expect(offer(closed)).rejects.toMatchObject({ code: "help.not_taking" });
    await db.updateTable("campaign").set({ status: "suspended" }).where("id", "=", campaign.campaignId).execute();
    await expect(offer(suspended)).rejects.toMatchObject({ code: "help.not_taking" });
    await expect(askOffer(campaign.slug, suspended, someone(), offered())).rejects.toMatchObject({ code: "help.not_taking" });
  });
});

describe("answers", () => {
  test("accepted, then given: counted once per person, hours as they were given", async () => {
    const [one, two, email] = [await ask(), await ask(), someone()];
    const offers = [await offer(one, 3, email), await offer(two, 4, email)];
    for (const id of offers) await accept(id);
    await give(offers[0]!, 5);
    await give(offers[1]!, 4);
    expect(await totals()).toEqual({ asked: 2, offered: 2, accepted: 2, given: 2, helpers: 1, hours: 9, pieces: 0 });
    expect(await mails(email)).toEqual(["received", "received", "accepted", "accepted", "given", "given"]);
    await expect(give(offers[0]!, 9)).rejects.toMatchObject({ code: "help.offer_moved" });
  });

  test("only by the holder of that campaign", async () => {
    const id = await offer(await ask());
    const stranger = await aLiveCampaign();
    await expect(answerOffer(stranger.holder, campaign.campaignId, id, { verb: "accept", answer: "Venez donc." })).rejects.toMatchObject({ status: 404 });
    await expect(answerOffer(stranger.holder, stranger.campaignId, id, { verb: "accept", answer: "Venez donc." })).rejects.toMatchObject({ status: 404 });
    expect(await readOffer(id)).toMatchObject({ status: "offered" });
  });

  test("accepted and taken back at the same moment end in one of them", async () => {
    const id = await offer(await ask());
    await Promise.allSettled([accept(id), takeOfferBack(tokenOf(id))]);
    await Promise.allSettled([takeOfferBack(tokenOf(id)), give(id, 2)]);
    const { status, forgottenAt } = await readOffer(id);
    expect([["given", false], ["taken_back", true]]).toContainEqual([status, forgottenAt !== null]);
  });

  test("taken back by its link, nothing is left of the person, and it is no offer any more", async () => {
    const id = await offer(await ask());
    expect(await getOfferByLink(tokenOf(id))).toMatchObject({ status: "offered", name: "Zoé Exemple" });
    await takeOfferBack(tokenOf(id));
    expect(await readOffer(id)).toMatchObject({ status: "taken_back", name: null, email: null, phone: null, words: null });
    expect((await totals()).offered).toBe(0);
    expect(await getOfferByLink(tokenOf(id))).toMatchObject({ status: "taken_back", name: null });
    await expect(getOfferByLink(`${tokenOf(id)}x`)).rejects.toMatchObject({ status: 404 });
  });
});

test("people are forgotten in time, what they gave stays counted", async () => {
  const [declined, unanswered, given] = await Promise.all([ask(), ask(), ask()].map(async (asked) => offer(await asked, 2)));
  await answerOffer(campaign.holder, campaign.campaignId, declined!, { verb: "decline", answer: "Nous sommes complets." });
  await accept(given!);
  await give(given!, 2);
  const known = async () => [(await readOffer(declined!)).email, (await readOffer(unanswered!)).email, (await readOffer(given!)).email].map(Boolean);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const before = await totals();
  const seen: boolean[][] = [];
  for (const days of [29, 31, 112, 387]) {
    await forgetHelpers(inDays(days));
    seen.push(await known());
  }
  expect(seen).toEqual([[true, true, true], [false, true, true], [false, false, true], [false, false, false]]);
  expect(await totals()).toEqual(before);
  await expect(db.updateTable("helpOffer").set({ givenQuantity: 99 }).where("id", "=", given!).execute()).rejects.toThrow("stays");
});
