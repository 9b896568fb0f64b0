import { db } from "#db";
import { anInitiative } from "#tests/factories/initiatives";
import type { Committee } from "#tests/factories/committee";
import { aPdf } from "#tests/factories/label";
import type { AProject } from "#tests/factories/projects";
import { findEdition } from "~/features/editions/editions.server";
import { addInitiativeDocument } from "~/features/initiatives/documents.server";
import { checkInitiative } from "~/features/initiatives/check-initiative.server";
import { submitInitiative } from "~/features/initiatives/submit-initiative.server";
import { orNotFound } from "~/lib/errors";

/** The owner's initiatives in three states of one edition: an idea, a file being written, one before the committee. */
export async function initiativeRows(committee: Committee, own: AProject) {
  const anotherOne = async (): Promise<AProject> => {
    const project = await db.selectFrom("project").select(["organisationId", "name", "summary", "theme", "communeCode", "isDemo"]).where("id", "=", own.projectId).executeTakeFirstOrThrow();
    const { id } = await db.insertInto("project").values({ ...project, slug: `initiative-${crypto.randomUUID()}` }).returning("id").executeTakeFirstOrThrow();
    return { ...own, projectId: id };
  };
  const file = await anInitiative({ project: await anotherOne(), status: "file" });
  const { edition } = file;
  const documentId = await addInitiativeDocument(own.holder, file.initiativeId, { title: "Devis", name: "devis.pdf", bytes: aPdf });
  const idea = await anInitiative({ edition, project: await anotherOne(), status: "idea" });
  const examined = await anInitiative({ edition, project: await anotherOne(), status: "file" });
  const examinedDocument = await addInitiativeDocument(own.holder, examined.initiativeId, { title: "Plan", name: "plan.pdf", bytes: aPdf });
  await submitInitiative(own.holder, examined.initiativeId);
  await checkInitiative(committee.team, examined.initiativeId);
  const submitted = await anInitiative({ edition, project: await anotherOne(), status: "file" });
  await submitInitiative(own.holder, submitted.initiativeId);
  const shown = await anInitiative({ edition, project: await anotherOne(), status: "selected" });
  const { slug, shortCode } = await db.selectFrom("project").select(["slug", "shortCode"]).where("id", "=", shown.projectId).executeTakeFirstOrThrow();
  const { year, id: editionId } = orNotFound(await findEdition(db, edition.editionId));
  const team = (initiativeId: string) => ({ editionId, initiativeId });
  return {
    usual: { initiativeId: file.initiativeId, initiativeDocumentId: examinedDocument },
    special: {
      "routes/public/initiatives.tsx": { year: String(year) },
      "routes/public/initiative.tsx": { year: String(year), slug },
      "routes/sharing/initiative-image.ts": { year: String(year), slug },
      "routes/sharing/short-vote.ts": { shortCode },
      "routes/holder/initiative-poster.ts": { initiativeId: shown.initiativeId },
      "routes/holder/initiative-workshop.tsx": { initiativeId: idea.initiativeId },
      "routes/holder/initiative-draft.ts": { form: "dossier" },
      "routes/holder/initiative-document-removal.ts": { documentId },
      "routes/team/initiatives.tsx": { editionId },
      "routes/team/initiatives-csv.ts": { editionId },
      "routes/team/initiatives-file.tsx": team(examined.initiativeId),
      "routes/corrections/initiative.tsx": team(examined.initiativeId),
      "routes/team/initiatives-changes.tsx": team(submitted.initiativeId),
      "routes/team/initiatives-dispensation.tsx": team(idea.initiativeId),
      "routes/team/initiatives-closing.tsx": team(examined.initiativeId),
      "routes/committee/initiative.tsx": { initiativeId: examined.initiativeId },
      "routes/committee/initiative-recusal.tsx": { initiativeId: examined.initiativeId },
    },
  };
}
