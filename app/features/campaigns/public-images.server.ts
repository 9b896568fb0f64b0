import { db } from "#db";
import { findFile, type StoredFile } from "~/features/files/files.server";
import { orNotFound } from "~/lib/errors";

/**
 * A picture that a campaign bears now. Drafts count too: their address is unguessable and only their preview says it.
 * Every other file (documents, minutes, statements) does not exist here. @throws 404
 */
export async function getPublicImage(fileId: string): Promise<StoredFile> {
  const campaign = await db.selectFrom("campaign").select("id").where("imageFileId", "=", fileId).executeTakeFirst();
  return orNotFound(campaign && (await findFile(fileId)));
}
