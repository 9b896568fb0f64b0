import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { aConfirmedGift, anOfflineCampaign, aRecordedGift } from "#tests/factories/offline-gifts";
import type { Actor } from "~/features/accounts/permissions";
import { hideWords, hideWordsOf, showWords, showWordsOf } from "./moderate-words.server";
import { listSupporters } from "./supporters.server";
import { readMark, wordsPerPage } from "./words-of-support";
import { getWords, listWords } from "./words-of-support.server";

useTestDatabase();

let campaign: LiveCampaign;
let team: Actor;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  team = await aTeamMember();
});

async function aGift(donorName: string, message: string | null): Promise<string> {
  const at = new Date();
  const values = {
    campaignId: campaign.id, formToken: crypto.randomUUID(), email: "louise@example.org", donorName, message, freeCents: 2500, amountCents: 2500, status: "paid" as const,
    stripeChargeId: crypto.randomUUID(), feeCents: 0, chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at,
  };
  return (await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow()).id;
}
const read = async () => (await listSupporters(campaign.id)).map(({ name, message }) => [name, message]);
const journal = () => db.selectFrom("auditEntry").select(["action", "reason"]).where("objectId", "=", campaign.id).orderBy("position").execute();

describe("a word that hurts", () => {
  test("is taken away with its name, for a reason that the journal keeps, and can come back", async () => {
    const id = await aGift("Louise", "Un mot blessant");
    await hideWords(team, id, "Insulte une autre personne.");
    expect(await read()).toEqual([]);
    expect((await listWords("hidden")).page.find((words) => words.id === id)).toMatchObject({ message: "Un mot blessant", wordsHiddenReason: "Insulte une autre personne." });
    await expect(hideWords(team, id, "Encore une fois.")).rejects.toMatchObject({ code: "donations.words_hidden_already" });
    await showWords(team, id);
    await showWords(team, id);
    expect(await read()).toEqual([["Louise", "Un mot blessant"]]);
    expect(await journal()).toEqual([
      { action: "campaign.words_hidden", reason: "Insulte une autre personne." },
      { action: "campaign.words_shown", reason: "Insulte une autre personne." },
    ]);
  });

  test("a name alone is found too; a gift still unpaid is not", async () => {
    const id = await aGift("Un nom déplacé", null);
    expect((await listWords("name")).page.map((words) => words.id)).toContain(id);
    await db.updateTable("donation").set({ status: "pending" }).where("id", "=", id).execute();
    expect((await listWords("name")).page.map((words) => words.id)).not.toContain(id);
    await expect(hideWords(team, id, "Pas encore payé.")).rejects.toMatchObject({ code: "donations.words_hidden_already" });
  });

  test("of a gift outside the site is found, taken away and given back in the same way", async () => {
    const outside = await anOfflineCampaign();
    const id = await aConfirmedGift(outside, { message: "Un mot blessant", donorName: "Odette" });
    await aRecordedGift(outside, { message: "Pas encore confirmé" });
    const shown = () => listSupporters(outside.campaignId);
    const found = (await listWords("word")).page.filter(({ campaignId }) => campaignId === outside.campaignId);
    expect(found).toMatchObject([{ id, message: "Un mot blessant", outside: true }]);
    await hideWordsOf(team, found[0]!, "Insulte une autre personne.");
    expect(await shown()).toEqual([]);
    await expect(hideWordsOf(team, found[0]!, "Encore une fois.")).rejects.toMatchObject({ code: "offline.words_hidden_already" });
    expect(await getWords(id)).toMatchObject({ wordsHiddenReason: "Insulte une autre personne.", hiddenBy: team.name });
    await showWordsOf(team, found[0]!);
    expect(await shown()).toMatchObject([{ name: "Odette", message: "Un mot blessant" }]);
  });

  test("however many there are, each is found once, page after page", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 2 * wordsPerPage + 1; count += 1) ids.push(await aGift("Louise", "Bravo"));
    // Several in the same instant, as the bank of a whole evening tells them: the page may end between them.
    await db.updateTable("donation").set({ chargedAt: new Date("2031-01-01T10:00:00Z") }).where("id", "in", ids.slice(0, 40)).execute();
    const found: string[] = [];
    let mark: string | null = null;
    do {
      const { page, next }: Awaited<ReturnType<typeof listWords>> = await listWords("word", readMark(mark));
      found.push(...page.filter(({ campaignId }) => campaignId === campaign.id).map(({ id }) => id));
      mark = next;
    } while (mark);
    expect(found.sort()).toEqual(ids.sort());
    expect(readMark("hier_1")).toBeNull();
  });
});
