import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { contentDisposition } from "~/features/files/content-disposition";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { packPdf, packTitle } from "./pack-pdf.server";
import { getPack } from "./pack.server";

/**
 * The pack as a PDF, drawn for its reader: counted, written in the journal, then given. No copy stays on the way.
 * @throws 404 | LimitReached after too many in an hour
 */
export async function givePack(actor: Actor, meetingId: string): Promise<Response> {
  if (!can(actor, "committee.read")) throw notFound();
  const pack = await getPack(actor, meetingId);
  await takeFromLimit("export", { account: actor.accountId });
  const fileName = `${packTitle(pack.meeting).replace(/\u00a0/g, " ")}.pdf`;
  const bytes = await packPdf(pack, await now());
  await db.transaction().execute((trx) => recordAudit(trx, { actor, action: "export.downloaded", objectKind: "export", objectId: meetingId, after: { file: fileName, rows: pack.files.length } }));
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": contentDisposition(fileName, "attachment"), "Cache-Control": "private, no-store" },
  });
}
