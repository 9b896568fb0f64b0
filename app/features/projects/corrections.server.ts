import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { findCommune } from "~/features/territory/communes.server";
import { listCorrections } from "~/lib/corrections.server";
import { orNotFound } from "~/lib/errors";
import { correctedBy } from "./who-corrects.server";

/** What a person would type for this commune: « 62400 Béthune ». */
function communeTyped(code: string): string {
  const commune = findCommune(code);
  return commune ? `${commune.postalCodes[0] ?? ""} ${commune.name}`.trim() : code;
}

const historyOf = async (subject: "project" | "organisation", id: string) => (await listCorrections(db, subject, [id])).get(id) ?? [];

/** A project as its correction form begins, with what was corrected before. @throws 404 */
export async function getProjectToCorrect(actor: Actor, projectId: string) {
  const row = await db
    .selectFrom("project")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["project.id", "project.name", "project.summary", "project.theme", "project.communeCode", "project.organisationId"])
    .where("project.id", "=", projectId)
    .where(correctedBy(actor))
    .executeTakeFirst();
  const { communeCode, organisationId, ...project } = orNotFound(row);
  return { ...project, commune: communeTyped(communeCode), own: actor.organisationIds.includes(organisationId), history: await historyOf("project", projectId) };
}

/** An organisation as its correction form begins, with what was corrected before. @throws 404 */
export async function getOrganisationToCorrect(actor: Actor, organisationId: string) {
  const row = await db
    .selectFrom("organisation")
    .select(["id", "name", "legalForm", "siret", "purpose", "communeCode"])
    .where("id", "=", organisationId)
    .where(correctedBy(actor))
    .executeTakeFirst();
  const { communeCode, siret, ...organisation } = orNotFound(row);
  return {
    ...organisation, siret: siret ?? "", commune: communeTyped(communeCode), own: actor.organisationIds.includes(organisationId),
    history: await historyOf("organisation", organisationId),
  };
}
