import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareImage, readUpload } from "~/features/files/uploads.server";
import { DomainError } from "~/lib/errors";
import type { ImageInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/**
 * A new picture with its description, or the description alone when the picture is already there.
 * @throws 404; DomainError campaign.not_editable | campaign.image_missing | files.*
 */
export async function saveCampaignImage(actor: Actor, campaignId: string, { image, imageAlt }: ImageInput): Promise<void> {
  // Before the transaction: drawing an image anew may take seconds.
  const prepared = image && (await prepareImage(await readUpload(image, "image"), "image"));
  await editCampaign(actor, campaignId, async (trx, campaign, at) => {
    if (!prepared && !campaign.imageFileId) throw new DomainError("campaign.image_missing", {}, "image");
    const picture = prepared && { imageFileId: await saveFile(trx, prepared, actor.accountId) };
    await writeContent(trx, campaign, at, { ...picture, imageAlt });
  });
}
