import { db } from "#db";
import { mayTell } from "~/features/updates/update";
import { getStandingGift } from "~/features/donations/standing-gifts.server";
import { listCommentsOfGift } from "./comments.server";
import { readSignatures } from "./signatures.server";

/** What this gift wrote, whether it may write more, and how it signs. @throws 404 once nothing stands of it */
export async function getGiftComments(token: string) {
  const { id, paid, campaignId, slug, projectName } = await getStandingGift(token);
  const asComment = { id, campaignId, name: null, donationId: paid === "here" ? id : null, offlineGiftId: paid === "here" ? null : id };
  const [comments, signatures, { status }] = await Promise.all([
    listCommentsOfGift(id), readSignatures(db, [asComment]), db.selectFrom("campaign").select("status").where("id", "=", campaignId).executeTakeFirstOrThrow(),
  ]);
  return { slug, projectName, comments, open: mayTell(status), signature: signatures.get(id)! };
}
