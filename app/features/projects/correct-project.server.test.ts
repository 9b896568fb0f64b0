import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aSubmittedApplication } from "#tests/factories/label";
import { aProject } from "#tests/factories/projects";
import { correctOrganisation } from "./correct-organisation.server";
import { correctProject } from "./correct-project.server";
import { getOrganisationToCorrect, getProjectToCorrect } from "./corrections.server";

useTestDatabase();

const words = { name: "Le fournil d’Exemple", summary: "Un four à pain partagé pour le quartier.", theme: "alimentation", commune: "62400 Béthune" } as const;
const structure = { name: "Les Terrils d’Exemple", legalForm: "association", siret: undefined, commune: "62400 Béthune", purpose: "Faire vivre un fournil solidaire." } as const;
const entries = (id: string) => db.selectFrom("auditEntry").select(["action", "actorRole", "before", "after", "reason"]).where("objectId", "=", id).execute();

describe("correcting a project", () => {
  test("the holder changes it; the earlier words, the journal and the address stay", async () => {
    const { holder, projectId } = await aProject();
    const slug = () => db.selectFrom("project").select("slug").where("id", "=", projectId).executeTakeFirstOrThrow();
    const before = await slug();
    await correctProject(holder, projectId, { ...words, name: "Le Fournil d’Exemple", commune: "Arras" });
    const read = await getProjectToCorrect(holder, projectId);
    expect(read).toMatchObject({ name: "Le Fournil d’Exemple", own: true });
    expect(read.history.map(({ field, previous, corrected }) => [field, previous, corrected])).toEqual([
      ["name", "Le fournil d’Exemple", "Le Fournil d’Exemple"], ["commune", "Béthune", "Arras"],
    ]);
    expect(await entries(projectId)).toEqual([{
      action: "project.corrected", actorRole: "holder", reason: null,
      before: { name: "Le fournil d’Exemple", communeCode: "62119" }, after: { name: "Le Fournil d’Exemple", communeCode: "62041" },
    }]);
    expect(await slug()).toEqual(before);
  });

  test("the team must say why; nothing changed is refused; another's project does not exist", async () => {
    const { projectId, holder } = await aProject();
    const { holder: stranger } = await aProject();
    const team = await aTeamMember();
    const corrected = { ...words, name: "Le Fournil" };
    await expect(correctProject(team, projectId, corrected)).rejects.toMatchObject({ code: "correction.reason_missing", field: "reason" });
    await expect(correctProject(holder, projectId, words)).rejects.toMatchObject({ code: "correction.nothing" });
    await expect(correctProject(stranger, projectId, corrected)).rejects.toMatchObject({ status: 404 });
    await expect(getProjectToCorrect(stranger, projectId)).rejects.toMatchObject({ status: 404 });
    await correctProject(team, projectId, { ...corrected, reason: "à sa demande" });
    expect(await entries(projectId)).toMatchObject([{ actorRole: "team", reason: "à sa demande" }]);
  });

  test("a submitted application keeps the text of its version", async () => {
    const { holder, projectId, versionId } = await aSubmittedApplication();
    await correctProject(holder, projectId, { ...words, name: "Un autre nom" });
    const { content } = await db.selectFrom("applicationVersion").select("content").where("id", "=", versionId).executeTakeFirstOrThrow();
    expect(content).toMatchObject({ project: { name: "Le fournil d’Exemple" } });
  });
});

describe("correcting an organisation", () => {
  test("SIRET and form too, each with its earlier words", async () => {
    const { holder, organisationId } = await aProject();
    await correctOrganisation(holder, organisationId, { ...structure, legalForm: "cooperative", siret: "00000000000018" });
    const { history } = await getOrganisationToCorrect(holder, organisationId);
    expect(history.map(({ field, previous, corrected }) => [field, previous, corrected])).toEqual([
      ["legalForm", "Association", "Coopérative (SCOP, SCIC…)"], ["siret", "—", "00000000000018"],
    ]);
  });

  test("a wrong SIRET is refused beside its field; another's organisation does not exist", async () => {
    const { holder, organisationId } = await aProject();
    const { holder: stranger } = await aProject();
    await expect(correctOrganisation(holder, organisationId, { ...structure, siret: "00000000000019" })).rejects.toMatchObject({ code: "organisation.siret_key", field: "siret" });
    await expect(correctOrganisation(stranger, organisationId, { ...structure, name: "À moi" })).rejects.toMatchObject({ status: 404 });
  });
});

test.each(["update correction set corrected = 'x'", "delete from correction", "truncate correction"])("%s is refused", async (statement) => {
  const { holder, projectId } = await aProject();
  await correctProject(holder, projectId, { ...words, name: "Le Fournil" });
  await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/);
});
