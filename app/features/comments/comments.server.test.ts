import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import type { TestCampaign } from "#tests/factories/campaigns";
import { aConfirmedGift, anOfflineCampaign } from "#tests/factories/offline-gifts";
import type { Actor } from "~/features/accounts/permissions";
import { donationToken } from "~/features/donations/donation-link.server";
import { offlineToken } from "~/features/offline-gifts/offline-link.server";
import { answerComment, getCommentToAnswer } from "./answer-comment.server";
import { askCommentCode, confirmComment } from "./confirm-comment.server";
import { getOwnComment, readCommentsPage, readProjectComments } from "./comments.server";
import { decideNotice } from "./decide-notice.server";
import { forgetComments } from "./forget-comments.server";
import { getGiftComments } from "./gift-comments.server";
import { publishComment, refuseComment } from "./publish-comment.server";
import { sendNotice } from "./send-notice.server";
import { countCommentsToRead } from "./team-comments.server";
import { takeBackComment, withdrawAnswer, withdrawComment } from "./withdraw-comment.server";
import { commentFromGift } from "./write-comment.server";

useTestDatabase();

let campaign: TestCampaign;
let team: Actor;
beforeEach(async () => {
  campaign = await anOfflineCampaign();
  team = await aTeamMember();
});

/** The tables keep the rows of the tests before: each has people of its own. */
const mailOf = (name: string) => `${name}.${campaign.campaignId}@example.org`;

const said = "Le four sera-t-il prêt au printemps ?";
const reason = "Vise une personne qui ne peut pas répondre.";

async function aGift(columns: { anonymous?: boolean; amountHidden?: boolean } = {}, campaignId = campaign.campaignId): Promise<string> {
  const at = new Date();
  const values = {
    campaignId, formToken: randomUUID(), email: mailOf("louise"), donorName: "Louise", freeCents: 2500, amountCents: 2500, status: "paid" as const,
    stripeChargeId: randomUUID(), feeCents: 0, chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at, ...columns,
  };
  return (await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

const fromGift = (giftId: string, body = said) => commentFromGift(donationToken(giftId), { formToken: randomUUID(), body });
const listOfCampaign = () => db.selectFrom("campaignComment").select("status").where("campaignId", "=", campaign.campaignId).execute();
const slug = async () => (await db.selectFrom("project").select("slug").where("id", "=", campaign.projectId).executeTakeFirstOrThrow()).slug;
const read = async () => (await readProjectComments(campaign.projectId)).comments;
const mails = async (to: string) => (await db.selectFrom("mailMessage").select(["template", "props"]).where("recipient", "=", to).orderBy("createdAt").execute()).map(({ template, props }) => `${template} ${(props as { news?: string }).news ?? ""}`.trim());

async function published(body = said): Promise<string> {
  const id = await fromGift(await aGift(), body);
  await publishComment(team, id);
  return id;
}

const aNotice = (commentId: string, name: string) =>
  sendNotice(commentId, { formToken: randomUUID(), ground: "false", explanation: "Ce qui est écrit n’est pas vrai du tout.", name: "Gaston Exemple", email: mailOf(name), goodFaith: true });

describe("who signs", () => {
  test("a gift as its donor chose to be shown, and nobody once the money went back", async () => {
    const [named, hidden, quiet] = [await aGift(), await aGift({ anonymous: true }), await aGift({ amountHidden: true })];
    for (const gift of [named, hidden, quiet]) await publishComment(team, await fromGift(gift));
    const names = async () => (await read()).map(({ signature: { name, gave } }) => `${name} ${gave}`).sort();
    expect(await names()).toEqual(["Louise true", "null true", "null true"]);
    await db.updateTable("donation").set({ refundedCents: 2500 }).where("id", "=", named).execute();
    expect(await names()).toEqual(["null false", "null true", "null true"]);
    await expect(fromGift(named)).rejects.toMatchObject({ status: 404 });
  });

  test("a gift outside the site signs too, and its page lists what it wrote", async () => {
    const token = offlineToken(await aConfirmedGift(campaign, { email: mailOf("odette") }));
    await commentFromGift(token, { formToken: randomUUID(), body: said });
    expect(await getGiftComments(token)).toMatchObject({ open: true, comments: [{ body: said, status: "waiting" }], signature: { gave: true } });
  });

  test("a visitor with an address that a code confirmed; until then nothing is written", async () => {
    const codeId = await askCommentCode(campaign.campaignId, "Le fournil", { formToken: randomUUID(), name: "Zoé", email: mailOf("zoe"), body: said });
    const { code } = (await db.selectFrom("mailMessage").select("props").where("key", "=", `address-code:${codeId}`).executeTakeFirstOrThrow()).props as { code: string };
    await expect(confirmComment({ codeId, code: code === "000000" ? "000001" : "000000" })).rejects.toMatchObject({ code: "addresses.code_wrong" });
    expect(await listOfCampaign()).toEqual([]);
    const id = await confirmComment({ codeId, code });
    await expect(confirmComment({ codeId, code })).rejects.toMatchObject({ code: "addresses.code_over" });
    await publishComment(team, id);
    expect(await read()).toMatchObject([{ body: said, signature: { name: "Zoé", gave: false } }]);
    expect(JSON.stringify(await read())).not.toContain("zoe.");
  });
});

describe("who reads", () => {
  test("nobody before the team has; then everybody, and the author and the holder are told once", async () => {
    const before = await countCommentsToRead();
    const id = await fromGift(await aGift());
    expect([await read(), await countCommentsToRead()]).toMatchObject([[], { waiting: before.waiting + 1, oldest: expect.any(Date) as Date }]);
    await publishComment(team, id);
    await expect(publishComment(team, id)).rejects.toMatchObject({ code: "comments.decided" });
    expect(await read()).toMatchObject([{ id, body: said }]);
    expect(await mails(mailOf("louise"))).toEqual(["comment-news received", "comment-news published"]);
    expect(await mails((await db.selectFrom("account").select("email").where("id", "=", campaign.holder.accountId).executeTakeFirstOrThrow()).email)).toEqual(["comment-to-answer"]);
  });

  test("nobody what is refused: its author reads why, and it does not come back", async () => {
    const id = await fromGift(await aGift());
    await refuseComment(team, id, reason);
    expect(await read()).toEqual([]);
    expect(await getOwnComment(id)).toMatchObject({ status: "refused", endReason: reason });
    await expect(publishComment(team, id)).rejects.toMatchObject({ code: "comments.decided" });
    await expect(db.updateTable("campaignComment").set({ status: "published", publishedAt: new Date(), publishedBy: team.accountId, endedAt: null, endReason: null, endedBy: null }).where("id", "=", id).execute()).rejects.toThrow("does not come back");
  });

  test("all of them twenty at a time, each once, the newest first", async () => {
    const gift = await aGift();
    for (let number = 1; number <= 21; number++) await publishComment(team, await fromGift(gift, `Question ${String(number).padStart(2, "0")}`));
    // Published together: only their ids tell them apart.
    await db.updateTable("campaignComment").set({ publishedAt: new Date() }).where("campaignId", "=", campaign.campaignId).execute();
    const first = await readCommentsPage(await slug(), null);
    const second = await readCommentsPage(await slug(), first.older);
    expect([first.comments.length, second.comments.length, second.older, first.count]).toEqual([20, 1, null, 21]);
    expect(new Set([...first.comments, ...second.comments].map(({ body }) => body)).size).toBe(21);
  });

  test("the same form sent twice writes once, and nothing while the team has stopped the campaign", async () => {
    const [token, formToken] = [donationToken(await aGift()), randomUUID()];
    const ids = [await commentFromGift(token, { formToken, body: said }), await commentFromGift(token, { formToken, body: said })];
    expect(ids[0]).toBe(ids[1]);
    await db.updateTable("campaign").set({ status: "suspended" }).where("id", "=", campaign.campaignId).execute();
    await expect(commentFromGift(token, { formToken: randomUUID(), body: said })).rejects.toMatchObject({ code: "comments.not_open" });
  });
});

describe("the holder", () => {
  test("answers once, under it, and the author is told; the team may take the answer away", async () => {
    const id = await published();
    await answerComment(campaign.holder, campaign.campaignId, id, "Oui, en mars.");
    await expect(answerComment(campaign.holder, campaign.campaignId, id, "Non, en mai.")).rejects.toMatchObject({ code: "comments.answered" });
    expect(await read()).toMatchObject([{ answer: { text: "Oui, en mars." } }]);
    expect((await mails(mailOf("louise"))).at(-1)).toBe("comment-news answered");
    await withdrawAnswer(team, id, reason);
    expect(await read()).toMatchObject([{ body: said, answer: null }]);
  });

  test("another does not, nor before the team has read it", async () => {
    const [id, waiting] = [await published(), await fromGift(await aGift())];
    const stranger = (await anOfflineCampaign()).holder;
    await expect(answerComment(stranger, campaign.campaignId, id, "Oui.")).rejects.toMatchObject({ status: 404 });
    await expect(getCommentToAnswer(stranger, campaign.campaignId, id)).rejects.toMatchObject({ status: 404 });
    await expect(answerComment(campaign.holder, campaign.campaignId, waiting, "Oui.")).rejects.toMatchObject({ status: 404 });
  });
});

describe("what is taken away", () => {
  test("by its author, read or not, and notices about it end with it", async () => {
    const id = await published();
    await aNotice(id, "gaston");
    await takeBackComment(id);
    await takeBackComment(id);
    expect(await read()).toEqual([]);
    expect(await mails(mailOf("gaston"))).toEqual(["comment-notice received", "comment-notice taken_back"]);
    await expect(withdrawComment(team, id, reason)).rejects.toMatchObject({ code: "comments.not_published" });
  });

  test("by the team after a notice: everybody concerned reads the reason, and the journal keeps it", async () => {
    const id = await published();
    for (const name of ["gaston", "odette"]) await aNotice(id, name);
    const [first, second] = await db.selectFrom("commentNotice").select("id").where("commentId", "=", id).orderBy("receivedAt").execute();
    await decideNotice(team, first!.id, { decision: "withdraw", reason });
    expect(await read()).toEqual([]);
    for (const name of ["gaston", "odette"]) expect(await mails(mailOf(name))).toEqual(["comment-notice received", "comment-notice withdrawn"]);
    expect((await mails(mailOf("louise"))).at(-1)).toBe("comment-news withdrawn");
    await expect(decideNotice(team, second!.id, { decision: "keep", reason })).rejects.toMatchObject({ code: "comments.notice_decided" });
    expect(await db.selectFrom("auditEntry").select(["action", "reason"]).where("objectId", "=", campaign.campaignId).where("action", "like", "comment.%").orderBy("position").execute()).toMatchObject([{ action: "comment.published" }, { action: "comment.withdrawn", reason }]);
  });

  test("a notice that is dismissed leaves the comment, and the other notices", async () => {
    const id = await published();
    for (const name of ["gaston", "odette"]) await aNotice(id, name);
    const [first] = await db.selectFrom("commentNotice").select("id").where("email", "=", mailOf("gaston")).execute();
    await decideNotice(team, first!.id, { decision: "keep", reason });
    expect([(await read()).length, await mails(mailOf("gaston")), await mails(mailOf("odette"))]).toEqual([1, ["comment-notice received", "comment-notice kept"], ["comment-notice received"]]);
  });

  test("after a year: addresses, and the words that nobody reads any more; what was decided stays, and nobody's words change", async () => {
    const [kept, gone] = [await published(), await published("Un mot de trop, qui blesse.")];
    await aNotice(gone, "gaston");
    await withdrawComment(team, gone, reason);
    await forgetComments(new Date(Date.now() + 360 * 86_400_000));
    expect(await getOwnComment(gone)).toMatchObject({ body: "Un mot de trop, qui blesse." });
    await forgetComments(new Date(Date.now() + 370 * 86_400_000));
    expect(await getOwnComment(gone)).toMatchObject({ body: "", status: "withdrawn", endReason: reason });
    expect(await getOwnComment(kept)).toMatchObject({ body: said });
    expect(await db.selectFrom("commentNotice").select(["name", "email", "explanation", "outcome"]).where("commentId", "=", gone).execute()).toEqual([{ name: null, email: null, explanation: "", outcome: "withdrawn" }]);
    await expect(db.updateTable("campaignComment").set({ body: "Autre chose." }).where("id", "=", kept).execute()).rejects.toThrow("keeps its words");
  });
});
