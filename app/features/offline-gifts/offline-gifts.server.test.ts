import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aReward, type TestCampaign } from "#tests/factories/campaigns";
import { aGiftRequest } from "#tests/factories/donations";
import { aConfirmedGift, anOfflineCampaign, anOfflineInput, aRecordedGift, aScan, aTeamMemberOf, readOffline } from "#tests/factories/offline-gifts";
import { useSandbox } from "#tests/faults/sandbox";
import { bookDisagreements } from "#tests/invariants";
import type { Actor } from "~/features/accounts/permissions";
import { openDonation } from "~/features/donations/open-donation.server";
import { campaignTotals } from "~/features/donations/totals.server";
import { heldByHolder, offlineFunds } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { askCorrection, decideCorrection } from "./correct-offline-gift.server";
import { decideOfflineGift } from "./decide-offline-gift.server";
import { getOfflineFileId, getOwnOffline, listOfflineDecided, listOfflineWaiting } from "./offline-gifts.server";
import { recordOfflineGift } from "./record-offline-gift.server";

useTestDatabase();
useSandbox();

let campaign: TestCampaign;
let team: Actor;
beforeEach(async () => {
  campaign = await anOfflineCampaign();
  team = await aTeamMember();
});

const confirm = { verdict: "confirm" as const, hideWords: false, reason: "" };
const total = async () => (await campaignTotals(db, [campaign.campaignId])).get(campaign.campaignId);
const held = () => accountBalance(db, heldByHolder(campaign.campaignId));
const taken = async (id: string) => (await db.selectFrom("reward").select("taken").where("id", "=", id).executeTakeFirstOrThrow()).taken;
const code = (expected: string) => ({ code: expected });

describe("a gift outside the site", () => {
  test("counts for nothing before a second person confirms it, then like any other", async () => {
    const id = await aRecordedGift(campaign, { email: "odette@example.org" });
    expect(await total()).toEqual({ raisedCents: 0, gifts: 0, donors: 0 });
    expect(await held()).toBe(0);
    await decideOfflineGift(team, id, confirm);
    expect(await total()).toEqual({ raisedCents: 5000, gifts: 1, donors: 1 });
    expect(await held()).toBe(5000);
    expect(await accountBalance(db, offlineFunds(campaign.campaignId))).toBe(-5000);
    expect(await bookDisagreements()).toEqual([]);
    const mail = await db.selectFrom("mailMessage").select("template").where("recipient", "=", "odette@example.org").execute();
    expect(mail).toEqual([{ template: "offline-gift-confirmed" }]);
  });

  test("the same form sent twice at once records one gift (situation 10)", async () => {
    const input = anOfflineInput();
    const ids = await Promise.all([1, 2].map(() => recordOfflineGift(campaign.holder, campaign.campaignId, "holder", input, aScan)));
    expect(new Set(ids).size).toBe(1);
  });

  test("two donors of one name and no address count as one", async () => {
    await aConfirmedGift(campaign, { donorName: "Élise Lefèvre" });
    await aConfirmedGift(campaign, { donorName: "elise LEFEVRE" });
    await aConfirmedGift(campaign, { email: "elise@example.org", donorName: "Élise Lefèvre" });
    expect(await total()).toEqual({ raisedCents: 15_000, gifts: 3, donors: 2 });
  });

  test("another holder neither records, sees nor reads its scan (situation 22)", async () => {
    const id = await aRecordedGift(campaign);
    const { fileId } = await db.selectFrom("offlineGiftEvidence").select("fileId").where("offlineGiftId", "=", id).executeTakeFirstOrThrow();
    const stranger = (await anOfflineCampaign()).holder;
    for (const other of [stranger, await aMember()]) {
      await expect(recordOfflineGift(other, campaign.campaignId, "holder", anOfflineInput(), aScan)).rejects.toMatchObject({ status: 404 });
      await expect(getOwnOffline(other, campaign.campaignId)).rejects.toMatchObject({ status: 404 });
      await expect(getOfflineFileId(other, campaign.campaignId, fileId)).rejects.toMatchObject({ status: 404 });
    }
    expect(await getOfflineFileId(campaign.holder, campaign.campaignId, fileId)).toBe(fileId);
  });
});

describe("the second person", () => {
  test("who recorded it does not confirm it", async () => {
    const id = await recordOfflineGift(team, campaign.campaignId, "team", anOfflineInput(), aScan);
    await expect(decideOfflineGift(team, id, confirm)).rejects.toMatchObject(code("offline.same_person"));
    expect((await readOffline(id)).status).toBe("declared");
  });

  test("nobody of the organisation that keeps the money confirms it", async () => {
    const id = await aRecordedGift(campaign);
    await expect(decideOfflineGift(await aTeamMemberOf(campaign), id, confirm)).rejects.toMatchObject(code("offline.own_organisation"));
  });

  test("the table itself refuses one person for both", async () => {
    const id = await aRecordedGift(campaign);
    const alone = { status: "confirmed" as const, decidedBy: campaign.holder.accountId, decidedAt: new Date() };
    await expect(db.updateTable("offlineGift").set(alone).where("id", "=", id).execute()).rejects.toThrow("offline_gift_second_person");
  });

  test("ten confirmations at once book it once (situation 1)", async () => {
    const id = await aRecordedGift(campaign);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => decideOfflineGift(team, id, confirm)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await held()).toBe(5000);
    expect(await bookDisagreements()).toEqual([]);
  });

  test("refused with a reason, it counts for nothing and its rewards are free", async () => {
    const rewardId = await aReward(campaign.campaignId, { priceCents: 2500, stock: 1, handOver: "pickup" });
    const id = await aRecordedGift(campaign, { lines: [{ rewardId, quantity: 1 }] });
    expect(await taken(rewardId)).toBe(1);
    await expect(decideOfflineGift(team, id, { ...confirm, verdict: "refuse" })).rejects.toMatchObject(code("offline.reason_missing"));
    await decideOfflineGift(team, id, { verdict: "refuse", hideWords: false, reason: "Le scan ne se lit pas." });
    expect(await taken(rewardId)).toBe(0);
    expect(await total()).toMatchObject({ raisedCents: 0 });
    expect(await bookDisagreements()).toEqual([]);
  });
});

test("the team sees each gift once: among those that wait, or among those decided", async () => {
  const [waits, decided] = [await aRecordedGift(campaign), await aConfirmedGift(campaign)];
  const ids = async (list: Promise<{ id: string }[]>) => (await list).map(({ id }) => id);
  const [waiting, over] = [await ids(listOfflineWaiting()), await ids(listOfflineDecided())];
  expect([waiting.includes(waits), over.includes(waits)]).toEqual([true, false]);
  expect([waiting.includes(decided), over.includes(decided)]).toEqual([false, true]);
});

describe("what is refused", () => {
  test("the last reward is promised once (situation 11)", async () => {
    const rewardId = await aReward(campaign.campaignId, { priceCents: 2500, stock: 1, handOver: "pickup" });
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => aRecordedGift(campaign, { lines: [{ rewardId, quantity: 1 }] })));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await taken(rewardId)).toBe(1);
    expect(await bookDisagreements()).toEqual([]);
  });

  test("more of a limited reward than one donor may have, on the site and outside together", async () => {
    const rewardId = await aReward(campaign.campaignId, { priceCents: 1000, perDonor: 2, handOver: "pickup" });
    const lines = (quantity: number) => ({ email: "fidele@example.org", lines: [{ rewardId, quantity }] });
    await expect(aRecordedGift(campaign, lines(3))).rejects.toMatchObject({ code: "offline.per_donor", field: "lines[0].quantity", details: { max: 2, left: 2 } });
    expect(await taken(rewardId)).toBe(0);
    await openDonation(aGiftRequest(campaign.campaignId, { email: "Fidele@example.org", basket: { lines: [{ rewardId, quantity: 1 }], freeCents: 0 } }));
    const answers = await Promise.allSettled([1, 2, 3].map(() => aRecordedGift(campaign, lines(1))));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(aRecordedGift(campaign, { ...lines(2), email: null })).resolves.toBeTypeOf("string");
  });

  test("cash above the ceiling, all that one donor gave put together", async () => {
    await aRecordedGift(campaign, { kind: "cash", amountCents: 60_000 });
    await expect(aRecordedGift(campaign, { kind: "cash", amountCents: 40_001 })).rejects.toMatchObject(code("offline.cash_ceiling"));
    await aRecordedGift(campaign, { kind: "cash", amountCents: 40_000 });
    await aRecordedGift(campaign, { kind: "cheque", amountCents: 500_000 });
  });

  test("a campaign that takes none", async () => {
    await db.updateTable("campaign").set({ takesOfflineGifts: false }).where("id", "=", campaign.campaignId).execute();
    await expect(aRecordedGift(campaign)).rejects.toMatchObject(code("offline.closed"));
  });

  test("a scan that is no document", async () => {
    const upload = { name: "cheque.pdf", bytes: new TextEncoder().encode("<script>") };
    await expect(recordOfflineGift(campaign.holder, campaign.campaignId, "holder", anOfflineInput(), upload)).rejects.toMatchObject(code("files.document_type"));
  });
});

describe("a mistake", () => {
  const bounced = { amountCents: null, reason: "Le chèque est revenu impayé." };
  const typo = { amountCents: 500, reason: "C’était 5 euros, pas 50." };
  const accept = { verdict: "accept" as const, reason: "" };

  test("is corrected by another gift and other groups, agreed by somebody else", async () => {
    const rewardId = await aReward(campaign.campaignId, { priceCents: 300, stock: 1, handOver: "pickup" });
    const id = await aConfirmedGift(campaign, { lines: [{ rewardId, quantity: 1 }], email: "odette@example.org" });
    await askCorrection(team, id, typo);
    await expect(decideCorrection(team, id, accept)).rejects.toMatchObject(code("offline.same_person"));
    expect(await total()).toMatchObject({ raisedCents: 5000 });
    await decideCorrection(await aTeamMember(), id, accept);
    expect((await readOffline(id)).status).toBe("corrected");
    const { id: right, freeCents } = await db.selectFrom("offlineGift").select(["id", "freeCents"]).where("replacesId", "=", id).executeTakeFirstOrThrow();
    expect(freeCents).toBe(200);
    expect(await total()).toEqual({ raisedCents: 500, gifts: 1, donors: 1 });
    expect(await taken(rewardId)).toBe(1);
    const groups = await db.selectFrom("ledgerGroup").select("eventKey").where("campaignId", "=", campaign.campaignId).orderBy("id").execute();
    expect(groups.map(({ eventKey }) => eventKey)).toEqual([`offline-gift:${id}`, `offline-ended:${id}`, `offline-gift:${right}`]);
    expect(await bookDisagreements()).toEqual([]);
  });

  test("a cheque that bounced leaves the count and frees its rewards", async () => {
    const rewardId = await aReward(campaign.campaignId, { priceCents: 2500, stock: 1, handOver: "pickup" });
    const id = await aConfirmedGift(campaign, { lines: [{ rewardId, quantity: 1 }] });
    await askCorrection(team, id, bounced);
    await decideCorrection(await aTeamMember(), id, accept);
    expect(await total()).toEqual({ raisedCents: 0, gifts: 0, donors: 0 });
    expect(await taken(rewardId)).toBe(0);
    expect(await held()).toBe(0);
    expect(await bookDisagreements()).toEqual([]);
  });

  test("a recorded gift is never rewritten, nor a confirmed one taken back", async () => {
    const id = await aConfirmedGift(campaign);
    await expect(db.updateTable("offlineGift").set({ amountCents: 9000 }).where("id", "=", id).execute()).rejects.toThrow("never rewritten");
    await expect(db.updateTable("offlineGift").set({ status: "refused" }).where("id", "=", id).execute()).rejects.toThrow("cannot go from confirmed to refused");
    await expect(db.deleteFrom("offlineGift").where("id", "=", id).execute()).rejects.toThrow();
  });
});
