import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { lockEditableApplication } from "./lock-application.server";

/** Takes a document out of the draft; versions already submitted keep it. @throws 404 | application.not_editable */
export async function removeDocument(actor: Actor, applicationId: string, documentId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockEditableApplication(trx, actor, applicationId);
    const at = await now(trx);
    const removed = await trx
      .updateTable("applicationDocument")
      .set({ removedAt: at })
      .where("id", "=", documentId)
      .where("applicationId", "=", applicationId)
      .where("removedAt", "is", null)
      .returning(["title", "criterion"])
      .executeTakeFirst();
    if (!removed) throw notFound();
    await recordAudit(trx, { actor, as: "holder", action: "document.removed", objectKind: "document", objectId: documentId, before: removed, at });
  });
}
