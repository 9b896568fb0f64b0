import { db } from "#db";
import { aPaidGrant, aGrant } from "#tests/factories/grants";
import { aPdf } from "#tests/factories/label";
import { aJpeg } from "#tests/factories/odd-files";
import type { AProject } from "#tests/factories/projects";
import type { Actor } from "~/features/accounts/permissions";
import { decideAccount, giveAccount } from "~/features/grants/give-account.server";
import { addPiece } from "~/features/grants/report-pieces.server";
import { saveReport } from "~/features/grants/save-report.server";

const story = "Nous avons monté le four avec les habitants du quartier, puis nous l’avons ouvert chaque samedi de l’année pour tous.";

/** Another's account, accepted with its photo: everybody sees it. Returns the photo's file. */
async function acceptedPhoto(team: Actor): Promise<string> {
  const { grantId, holder, first } = await aPaidGrant(await aGrant({ team }));
  await addPiece(holder, grantId, "photo", "Le four monté, sur la place", { name: "four.jpg", bytes: await aJpeg() });
  await saveReport(holder, grantId, { version: 0, story, effects: "Le quartier s’y retrouve.", peopleReached: 80, actual: [900_000, 100_000], extra: [] });
  await giveAccount(holder, grantId);
  await decideAccount(first, grantId, { verdict: "accept", reason: "", balance: null });
  return (await db.selectFrom("grantReportPiece").select("fileId").where("grantId", "=", grantId).executeTakeFirstOrThrow()).fileId;
}

/** A grant of the owner's fresh project: paid in part, its account given once and sent back. */
export async function grantRows(project: AProject, team: Actor) {
  const { grantId, holder, edition, first } = await aPaidGrant(await aGrant({ project, team }));
  await addPiece(holder, grantId, "document", "Facture", { name: "facture.pdf", bytes: aPdf });
  await saveReport(holder, grantId, { version: 0, story, effects: "Le quartier s’y retrouve.", peopleReached: 120, actual: [900_000, 100_000], extra: [] });
  await giveAccount(holder, grantId);
  await decideAccount(first, grantId, { verdict: "changes", reason: "Ajoutez une photo du four.", balance: null });
  const { id: milestoneId } = await db.selectFrom("grantMilestone").select("id").where("grantId", "=", grantId).executeTakeFirstOrThrow();
  const { id: instalmentId } = await db.selectFrom("grantInstalment").select("id").where("grantId", "=", grantId).where("number", "=", 1).executeTakeFirstOrThrow();
  const { id: pieceId, fileId } = await db.selectFrom("grantReportPiece").select(["id", "fileId"]).where("grantId", "=", grantId).executeTakeFirstOrThrow();
  const inEdition = ["grants", "grants-rules", "grant", "grant-convention", "grant-taking-back", "grant-countersignature", "grant-bonus", "grant-payment", "grant-bank", "grant-account", "grant-reclaim", "grant-due-day", "grant-cancellation"];
  return {
    usual: { grantId, milestoneId, instalmentId, pieceId, pieceKind: "document" },
    special: {
      ...Object.fromEntries(inEdition.map((page) => [`routes/team/${page}.tsx`, { editionId: edition.id }])),
      "routes/team/grant-sending.ts": { editionId: edition.id },
      "routes/holder/grant-convention-pdf.ts": { number: "1" },
      "routes/holder/grant-file.ts": { fileId },
      "routes/public/account-photo.ts": { fileId: await acceptedPhoto(team) },
      "routes/public/accounts-given.tsx": { year: String(edition.year) },
    },
  };
}
