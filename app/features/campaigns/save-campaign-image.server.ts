import type { Actor } from "~/features/accounts/permissions";
import { readUpload, saveImage } from "~/features/files/files.server";
import { DomainError } from "~/lib/errors";
import type { ImageInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/**
 * A new picture with its description, or the description alone when the picture is already there.
 * @throws 404; DomainError campaign.not_editable | campaign.image_missing | files.*
 */
export const saveCampaignImage = (actor: Actor, campaignId: string, { image, imageAlt }: ImageInput): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    if (!image && !campaign.imageFileId) throw new DomainError("campaign.image_missing", {}, "image");
    if (!image) return writeContent(trx, campaign, at, { imageAlt });
    const upload = await readUpload(image, "image");
    const imageFileId = await saveImage(trx, { ...upload, accountId: actor.accountId }, "image");
    await writeContent(trx, campaign, at, { imageFileId, imageAlt });
  });
