import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { actorOf, aMember } from "#tests/factories/accounts";
import { useTestDatabase } from "#tests/database";
import { aHolder, aProject } from "#tests/factories/projects";
import { createOrganisation } from "./create-organisation.server";
import { createProject } from "./create-project.server";
import { listOrganisations } from "./organisations.server";
import { getProject, listProjects } from "./projects.server";

useTestDatabase();

const organisation = { name: "Les Terrils", legalForm: "in_creation", siret: "", commune: "62400 Béthune", purpose: "Un fournil pour le quartier." } as const;
const project = { name: "Le Café des Terrils !", summary: "Un café associatif.", theme: "lien-social", commune: "Béthune" } as const;

describe("creating an organisation", () => {
  test("makes its author a holder, its first member", async () => {
    const member = await aMember();
    const id = await createOrganisation(member, organisation);
    const holder = await actorOf(member.accountId);
    expect(holder.roles).toContain("holder");
    expect(holder.organisationIds).toEqual([id]);
    expect(await listOrganisations(holder)).toEqual([
      { id, name: "Les Terrils", role: "lead", legalForm: "Structure en création", communeName: "Béthune" },
    ]);
  });

  test("keeps a right SIRET, and no SIRET as none", async () => {
    const member = await aMember();
    const ids = [await createOrganisation(member, { ...organisation, siret: "73282932000074" }), await createOrganisation(member, organisation)];
    const rows = await db.selectFrom("organisation").select("siret").where("id", "in", ids).orderBy("siret").execute();
    expect(rows.map(({ siret }) => siret)).toEqual(["73282932000074", null]);
  });

  test.each([
    [{ siret: "73282932000047" }, "organisation.siret_key", "siret"],
    [{ commune: "Nulle-Part-sur-Rien" }, "territory.commune_unknown", "commune"],
  ])("refuses %o", async (change, code, field) => {
    await expect(createOrganisation(await aMember(), { ...organisation, ...change })).rejects.toMatchObject({ code, field });
  });

  test("refuses a SIRET that may be somebody's from a demonstration account", async () => {
    const member = { ...(await aMember()), isDemo: true };
    await expect(createOrganisation(member, { ...organisation, siret: "73282932000074" })).rejects.toMatchObject({ code: "organisation.siret_not_fictional" });
  });
});

describe("creating a project", () => {
  test("inherits the mark of its organisation and takes an address from its name", async () => {
    const { holder, organisationId } = await aHolder({ isDemo: true });
    const id = await createProject(holder, { ...project, organisationId });
    const row = await db.selectFrom("project").select(["slug", "communeCode", "isDemo"]).where("id", "=", id).executeTakeFirstOrThrow();
    expect(row).toEqual({ slug: "le-cafe-des-terrils", communeCode: "62119", isDemo: true });
  });

  test("gives namesakes born at once an address each", async () => {
    const { holder, organisationId } = await aHolder();
    const input = { ...project, name: "Jumeaux", organisationId };
    const ids = await Promise.all([1, 2, 3, 4].map(() => createProject(holder, input)));
    const rows = await db.selectFrom("project").select("slug").where("id", "in", ids).orderBy("slug").execute();
    expect(rows.map(({ slug }) => slug)).toEqual(["jumeaux", "jumeaux-2", "jumeaux-3", "jumeaux-4"]);
  });

  test("is refused in another's organisation", async () => {
    const { organisationId } = await aHolder();
    const { holder: stranger } = await aHolder();
    await expect(createProject(stranger, { ...project, organisationId })).rejects.toMatchObject({ status: 404 });
  });
});

test("a holder sees their own projects only", async () => {
  const { holder, projectId } = await aProject();
  const { holder: stranger } = await aProject();
  expect((await listProjects(holder)).map(({ id }) => id)).toEqual([projectId]);
  expect((await getProject(holder, projectId)).communeName).toBe("Béthune");
  await expect(getProject(stranger, projectId)).rejects.toMatchObject({ status: 404 });
  await expect(getProject(holder, randomUUID())).rejects.toMatchObject({ status: 404 });
});
