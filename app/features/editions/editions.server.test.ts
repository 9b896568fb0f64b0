import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aSealedRound, anEdition } from "#tests/factories/editions";
import { moveClockTo } from "~/lib/clock.server";
import { findCurrentEdition, getEdition, getEditionByYear, listEditions } from "./editions.server";

useTestDatabase();

describe("which edition is read", () => {
  test("the newest published one that has begun, the next one from its first day on; a draft never", async () => {
    await anEdition({ year: 2090 });
    await anEdition({ year: 2091 });
    await anEdition({ year: 2089, isPublished: false });
    await moveClockTo(new Date("2090-06-01T10:00:00Z"));
    expect((await findCurrentEdition())?.year).toBe(2090);
    await moveClockTo(new Date("2091-01-05T00:00:00+01:00"));
    expect((await findCurrentEdition())?.year).toBe(2091);
    await expect(getEditionByYear(2089)).rejects.toMatchObject({ status: 404 });
    await expect(getEditionByYear("2090x")).rejects.toMatchObject({ status: 404 });
    expect((await getEditionByYear("2090")).phases.map(({ kind }) => kind)[0]).toBe("ideas");
  });

  test("the team alone reads drafts", async () => {
    const { id } = await anEdition({ year: 2088, isPublished: false });
    const team = await aTeamMember();
    expect(await getEdition(team, id)).toMatchObject({ year: 2088, sealedAt: null, categories: [{ position: 1 }, { position: 2 }] });
    expect((await listEditions(team)).map(({ year }) => year)).toContain(2088);
    await expect(getEdition(await aMember(), id)).rejects.toMatchObject({ status: 404 });
  });
});

describe("the opening seal freezes the rules", () => {
  test("once sealed, neither rules, categories, grid nor days of the vote move; the name and the other days may", async () => {
    const edition = await anEdition({ year: 2087 });
    await aSealedRound(edition);
    const sealed = { code: "23001" };
    const [category, criterion] = [edition.categories[0]!.id, edition.criteria[0]!.id];
    await expect(db.updateTable("edition").set({ envelopeCents: 1 }).where("id", "=", edition.id).execute()).rejects.toMatchObject(sealed);
    await expect(db.updateTable("edition").set({ maxChoices: 5 }).where("id", "=", edition.id).execute()).rejects.toMatchObject(sealed);
    await expect(db.updateTable("editionCategory").set({ capCents: 2_000_000 }).where("id", "=", category).execute()).rejects.toMatchObject(sealed);
    await expect(db.deleteFrom("editionCategory").where("id", "=", category).execute()).rejects.toMatchObject(sealed);
    await expect(db.updateTable("editionCriterion").set({ title: "Autre" }).where("id", "=", criterion).execute()).rejects.toMatchObject(sealed);
    const days = (kind: "vote" | "accountability") => db.updateTable("editionPhase").set({ endsOn: "2089-12-31" }).where("editionId", "=", edition.id).where("kind", "=", kind).execute();
    await expect(days("vote")).rejects.toMatchObject(sealed);
    await days("accountability");
    await db.updateTable("edition").set({ name: "Budget citoyen des communes" }).where("id", "=", edition.id).execute();
    expect(await getEditionByYear(2087)).toMatchObject({ name: "Budget citoyen des communes", sealedAt: expect.any(Date) });
  });
});
