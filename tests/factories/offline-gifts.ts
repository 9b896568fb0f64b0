import { randomUUID } from "node:crypto";
import { db } from "#db";
import { actorOf, anAccount, aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { aPdf } from "#tests/factories/label";
import type { Actor } from "~/features/accounts/permissions";
import { decideOfflineGift } from "~/features/offline-gifts/decide-offline-gift.server";
import type { OfflineGiftInput } from "~/features/offline-gifts/offline-gifts.schemas";
import { recordOfflineGift } from "~/features/offline-gifts/record-offline-gift.server";
import { parisDay } from "~/lib/dates";

export const aScan = { name: "cheque.pdf", bytes: aPdf };

/** A cheque of 50 € handed over today, unless said. */
export const anOfflineInput = (change: Partial<OfflineGiftInput> = {}): OfflineGiftInput => ({
  formToken: randomUUID(), kind: "cheque", amountCents: 5000, receivedOn: parisDay(new Date()), donorName: "Odette Exemple", email: null, lines: [],
  postalAddress: null, rewardNote: null, anonymous: false, amountHidden: false, message: null, ...change,
});

/** Live, and taking cheques. */
export async function anOfflineCampaign(columns: Parameters<typeof aLiveCampaign>[0] = {}): Promise<TestCampaign> {
  const campaign = await aLiveCampaign(columns);
  const terms = { takesOfflineGifts: true, offlinePayee: "Association du Fournil", offlineAddress: "1 rue de l’Exemple, 62000 Arras" };
  await db.updateTable("campaign").set(terms).where("id", "=", campaign.campaignId).execute();
  return { ...campaign, holder: await actorOf(campaign.holder.accountId) };
}

export const aRecordedGift = ({ campaignId, holder }: TestCampaign, change: Partial<OfflineGiftInput> = {}): Promise<string> =>
  recordOfflineGift(holder, campaignId, "holder", anOfflineInput(change), aScan);

/** Recorded by the holder, confirmed by the team. */
export async function aConfirmedGift(campaign: TestCampaign, change: Partial<OfflineGiftInput> = {}, by?: Actor): Promise<string> {
  const id = await aRecordedGift(campaign, change);
  await decideOfflineGift(by ?? (await aTeamMember()), id, { verdict: "confirm", hideWords: false, reason: "" });
  return id;
}

/** Somebody of the team who also is of this organisation. */
export async function aTeamMemberOf({ organisationId }: TestCampaign): Promise<Actor> {
  const accountId = await anAccount({ isTeam: true });
  await db.insertInto("organisationMember").values({ organisationId, accountId, role: "lead" }).execute();
  return actorOf(accountId);
}

export const readOffline = (id: string) => db.selectFrom("offlineGift").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
