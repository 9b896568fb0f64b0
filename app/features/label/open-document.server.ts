import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { getDocumentFileId, isOwnDocument } from "./documents.server";

/** The file behind a document; when it is the team that opens it, the journal says so first. @throws 404 for who may not read it */
export async function openDocument(actor: Actor, documentId: string): Promise<string> {
  const fileId = await getDocumentFileId(actor, documentId);
  if (can(actor, "application.check") && !(await isOwnDocument(actor, documentId)))
    await db.transaction().execute((trx) => recordAudit(trx, { actor, action: "document.opened", objectKind: "document", objectId: documentId }));
  return fileId;
}
