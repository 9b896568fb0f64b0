import { db } from "#db";
import { mayIn } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { fileResponse, findFile } from "~/features/files/files.server";
import { notFound, orNotFound } from "~/lib/errors";
import { accountContentSchema } from "./report";

async function refuseStrangers(actor: Actor, grantId: string): Promise<void> {
  const row = orNotFound(await db.selectFrom("projectGrant").innerJoin("project", "project.id", "projectGrant.projectId").select("project.organisationId").where("projectGrant.id", "=", grantId).executeTakeFirst());
  if (!can(actor, "budget.manage") && !mayIn(actor, row.organisationId, "read")) throw notFound();
}

/** One version of the convention, byte for byte as it was written. @throws 404; Error when the kept bytes have changed */
export async function giveConvention(actor: Actor, grantId: string, number: number): Promise<Response> {
  await refuseStrangers(actor, grantId);
  const { fileId, sha256 } = orNotFound(await db.selectFrom("grantConvention").select(["fileId", "sha256"]).where("grantId", "=", grantId).where("number", "=", number).executeTakeFirst());
  return fileResponse(orNotFound(await findFile(fileId)), { attachment: true, cache: "private", sha256 });
}

/** Whether this file is one of the grant's: a copy signed by both, a photo, a paper of the account. */
async function belongs(grantId: string, fileId: string): Promise<boolean> {
  const found = await Promise.all([
    db.selectFrom("grantConvention").select("id").where("grantId", "=", grantId).where("signedCopyFileId", "=", fileId).executeTakeFirst(),
    db.selectFrom("grantMilestone").select("id").where("grantId", "=", grantId).where("photoFileId", "=", fileId).executeTakeFirst(),
    db.selectFrom("grantReportPiece").select("id").where("grantId", "=", grantId).where("fileId", "=", fileId).executeTakeFirst(),
  ]);
  return found.some(Boolean);
}

/** What shows a payment or a return: the team's alone. */
async function isEvidence(grantId: string, fileId: string): Promise<boolean> {
  const found = await Promise.all([
    db.selectFrom("grantPayment").innerJoin("grantInstalment", "grantInstalment.id", "instalmentId").select("grantPayment.id").where("grantId", "=", grantId).where("evidenceFileId", "=", fileId).executeTakeFirst(),
    db.selectFrom("grantReclaim").select("id").where("grantId", "=", grantId).where("evidenceFileId", "=", fileId).executeTakeFirst(),
  ]);
  return found.some(Boolean);
}

/** A file of a grant: photos are shown, papers are downloads. @throws 404 */
export async function giveGrantFile(actor: Actor, grantId: string, fileId: string): Promise<Response> {
  await refuseStrangers(actor, grantId);
  const isTheirs = (await belongs(grantId, fileId)) || (can(actor, "budget.manage") && (await isEvidence(grantId, fileId)));
  if (!isTheirs) throw notFound();
  const file = orNotFound(await findFile(fileId));
  return fileResponse(file, { attachment: file.contentType !== "image/webp", cache: "private" });
}

/** A photo of an accepted account, for everybody. @throws 404 */
export async function givePublicPhoto(fileId: string): Promise<Response> {
  const row = orNotFound(
    await db
      .selectFrom("grantReportPiece").innerJoin("grantAccount", "grantAccount.grantId", "grantReportPiece.grantId").select("grantAccount.content")
      .where("fileId", "=", fileId).where("kind", "=", "photo").where("grantAccount.status", "=", "accepted").executeTakeFirst(),
  );
  // Only what the accepted account shows: a photo taken out of it before is not published.
  if (!accountContentSchema.parse(row.content).photos.some((photo) => photo.fileId === fileId)) throw notFound();
  return fileResponse(orNotFound(await findFile(fileId)), { attachment: false, cache: "immutable" });
}
