import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { anEditionOfIdeas, anInitiative } from "#tests/factories/initiatives";
import { listSelected } from "./selected.server";

useTestDatabase();

describe("the initiatives that the committee selected", () => {
  test("are those of the edition that stand as selected", async () => {
    const edition = await anEditionOfIdeas();
    const chosen = await anInitiative({ edition, status: "selected", requestCents: 450_000 });
    for (const status of ["checked", "not_selected", "withdrawn"] as const) await anInitiative({ edition, status });
    await anInitiative({ status: "selected" });
    const { slug } = await db.selectFrom("project").select("slug").where("id", "=", chosen.projectId).executeTakeFirstOrThrow();
    expect(await listSelected(db, edition.editionId)).toEqual([
      { initiativeId: chosen.initiativeId, projectId: chosen.projectId, slug, title: "Un fournil pour le quartier", summary: "Du pain cuit ensemble, chaque samedi matin.", categoryId: edition.categoryId, requestCents: 450_000, communeCode: "62119" },
    ]);
  });
});
