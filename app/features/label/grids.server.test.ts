import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "#db";
import { aTeamMember } from "#tests/factories/accounts";
import { aCompleteDraft } from "#tests/factories/label";
import { useTestDatabase } from "#tests/database";
import type { Actor } from "~/features/accounts/permissions";
import { moveClockTo, now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { loader as publishedPage } from "~/routes/public/label";
import { getApplicationFile } from "./applications.server";
import { firstGrid } from "./criteria";
import { formFromGrid } from "./grid-form";
import { gridSchema } from "./grid.schemas";
import { gridOf, listGrids } from "./grids.server";
import { prepareGrid } from "./prepare-grid.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});
beforeEach(() => sql`update clock set offset_ms = 0`.execute(db));

const inDays = async (days: number) => addDays(parisDay(await now()), days);

function nextGrid(effectiveOn: string) {
  const form = formFromGrid(firstGrid);
  form.criteria[1]!.purpose = "À quel besoin d’ici répond-il ?";
  return gridSchema.parse({ ...form, effectiveOn, reason: "Le comité parle d’ici, pas du territoire." });
}

test("a grid is announced for a day to come, one a day, and never edited", async () => {
  const day = await inDays(20);
  await expect(prepareGrid(team, nextGrid(await inDays(0)))).rejects.toMatchObject({ code: "application.grid_too_soon", field: "effectiveOn" });
  const version = await prepareGrid(team, nextGrid(day));
  expect(version).toBe(`${day.slice(0, 4)}-${day.startsWith("2026") ? 2 : 1}`);
  await expect(prepareGrid(team, nextGrid(day))).rejects.toMatchObject({ code: "application.grid_same_day" });
  await expect(db.updateTable("criteriaGrid").set({ reason: "Autre raison, plus tard." }).execute()).rejects.toThrow(/append-only/);
  expect(await gridOf(db, firstGrid.version)).toBe(firstGrid);
});

test("two grids announced at once take two names", async () => {
  const [one, two] = await Promise.all([prepareGrid(team, nextGrid(await inDays(300))), prepareGrid(team, nextGrid(await inDays(301)))]);
  expect(one).not.toBe(two);
});

test("an application keeps the grid it was opened under; one opened from the day on has the new one; what is published is what is asked", async () => {
  const before = await aCompleteDraft();
  const announced = (await listGrids(db)).at(-2)!;
  expect(await publishedPage()).toMatchObject({ grid: { version: firstGrid.version } });
  await moveClockTo(parisInstant(announced.effectiveOn, "00:00:01"));
  const after = await aCompleteDraft();
  expect((await getApplicationFile(before.holder, before.applicationId)).grid).toEqual(firstGrid);
  expect((await getApplicationFile(after.holder, after.applicationId)).grid).toEqual(announced.grid);
  expect(announced.grid.criteria[1]!.purpose).toBe("À quel besoin d’ici répond-il ?");
  expect((await publishedPage()).grid).toEqual(announced.grid);
  await expect(db.updateTable("labelApplication").set({ gridVersion: announced.grid.version }).where("id", "=", before.applicationId).execute()).rejects.toThrow(/keeps the grid/);
});
