import { db } from "#db";
import type { TestCampaign } from "#tests/factories/campaigns";
import { anOfflineInput, aScan } from "#tests/factories/offline-gifts";
import type { Actor } from "~/features/accounts/permissions";
import { offlineToken } from "~/features/offline-gifts/offline-link.server";
import { recordOfflineGift } from "~/features/offline-gifts/record-offline-gift.server";

/** A cheque that the holder noted for the live campaign, and that waits for the team. */
export async function offlineRows(holder: Actor, { campaignId }: TestCampaign) {
  const terms = { takesOfflineGifts: true, offlinePayee: "Le Fournil", offlineAddress: "1 rue de l’Exemple, 62000 Arras" };
  await db.updateTable("campaign").set(terms).where("id", "=", campaignId).execute();
  const offlineGiftId = await recordOfflineGift(holder, campaignId, "holder", anOfflineInput(), aScan);
  const { fileId } = await db.selectFrom("offlineGiftEvidence").select("fileId").where("offlineGiftId", "=", offlineGiftId).executeTakeFirstOrThrow();
  const pages = ["holder/offline-gifts.tsx", "holder/offline-gift-new.tsx", "holder/offline-return.tsx", "holder/offline-gifts-csv.ts", "team/offline-gift-new.tsx"];
  const special: Record<string, Record<string, string>> = {
    ...Object.fromEntries(pages.map((page) => [`routes/${page}`, { campaignId }])),
    "routes/holder/offline-file.ts": { campaignId, fileId },
    "routes/public/offline-gift.tsx": { token: offlineToken(offlineGiftId) },
  };
  return { usual: { offlineGiftId }, special };
}
