import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockOwnCampaign, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { listCampaignsToReturn } from "./offline-ended.server";

/**
 * The holder shows that a gift went back to its donor; somebody of the team looks at it then.
 * @throws 404 | DomainError organisation.role_write | offline.not_to_return | in_future | returned_too_early | files.*
 */
export async function proveReturn(actor: Actor, campaignId: string, giftId: string, returnedOn: string, upload: Upload): Promise<void> {
  const proof = await prepareDocument(upload);
  await db.transaction().execute(async (trx) => {
    const campaign = await lockOwnCampaign(trx, actor, campaignId);
    const at = await now(trx);
    await mustBeToReturn(trx, campaign, giftId, returnedOn, at);
    const fileId = await saveFile(trx, proof, actor.accountId);
    await trx.insertInto("offlineReturn").values({ offlineGiftId: giftId, returnedOn, fileId, provedBy: actor.accountId, provedAt: at }).execute();
    await recordAudit(trx, { actor, as: "holder", action: "offline_gift.return_proved", objectKind: "offline_gift", objectId: giftId, at });
  });
}

async function mustBeToReturn(trx: Transaction, campaign: LockedCampaign, giftId: string, returnedOn: string, at: Date): Promise<void> {
  const gift = orNotFound(await trx.selectFrom("offlineGift").select(["status", "settledAt"]).where("id", "=", giftId).where("campaignId", "=", campaign.id).forUpdate().executeTakeFirst());
  const [toReturn] = await listCampaignsToReturn(trx, campaign.id);
  const standing = await trx.selectFrom("offlineReturn").select("id").where("offlineGiftId", "=", giftId).where("status", "<>", "rejected").executeTakeFirst();
  if (!toReturn || gift.status !== "confirmed" || standing) throw new DomainError("offline.not_to_return");
  if (returnedOn > parisDay(at)) throw new DomainError("offline.in_future", {}, "returnedOn");
  if (returnedOn < parisDay(campaign.startsAt!)) throw new DomainError("offline.returned_too_early", {}, "returnedOn");
}
