import type { Actor } from "~/features/accounts/permissions";
import { fileResponse, findFile } from "~/features/files/files.server";
import { orNotFound } from "~/lib/errors";
import { getStatementFile } from "./statement.server";

/** One version, the last unless said, byte for byte as it was written. @throws 404; Error when the kept bytes have changed */
export async function giveStatement(actor: Actor, campaignId: string, number?: number): Promise<Response> {
  const { fileId, sha256 } = await getStatementFile(actor, campaignId, number);
  return fileResponse(orNotFound(await findFile(fileId)), { attachment: true, cache: "private", sha256 });
}
