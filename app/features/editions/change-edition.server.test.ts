import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aSealedRound, anEdition } from "#tests/factories/editions";
import type { Actor } from "~/features/accounts/permissions";
import { changeCalendar } from "./change-calendar.server";
import { changeCategories } from "./change-categories.server";
import { changeCriteria } from "./change-criteria.server";
import { changeRules } from "./change-rules.server";
import { createEdition } from "./create-edition.server";
import { phaseOf, type Edition } from "./edition";
import { rulesSchema } from "./edition.schemas";
import { getEdition } from "./editions.server";
import { rulesForm } from "./forms";
import { publishEdition } from "./publish-edition.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const journalOf = async (editionId: string) => db.selectFrom("auditEntry").select(["action", "before", "after"]).where("objectId", "=", editionId).orderBy("position").execute();
const rules = (edition: Edition, more: Record<string, unknown> = {}) => rulesSchema.parse({ ...rulesForm(edition, ""), blankAllowed: edition.blankAllowed, winnersCount: undefined, minVotes: undefined, ...more });

describe("a new edition", () => {
  test("is last year's, its calendar moved by a year", async () => {
    const last = await anEdition({ year: 2040, counting: "mes-add1", maxChoices: 5, communeCodes: ["62119"] });
    const edition = await getEdition(team, await createEdition(team, { year: 2041, copyFrom: last.id }));
    expect(edition).toMatchObject({ status: "draft", counting: "mes-add1", maxChoices: 5, communeCodes: ["62119"], name: "Budget citoyen 2041" });
    expect(edition.categories.map(({ name, floorCents }) => [name, floorCents])).toEqual(last.categories.map(({ name, floorCents }) => [name, floorCents]));
    expect(edition.criteria.map(({ question }) => question)).toEqual(last.criteria.map(({ question }) => question));
    expect(phaseOf(edition, "accountability")).toEqual({ kind: "accountability", startsOn: "2041-12-01", endsOn: "2042-12-31" });
    expect(await journalOf(edition.id)).toMatchObject([{ action: "edition.created", after: { year: 2041, copiedFrom: last.id } }]);
  });

  test("two at once of one year: one is made", async () => {
    const both = await Promise.allSettled([createEdition(team, { year: 2042 }), createEdition(team, { year: 2042 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "edition.year_taken", field: "year" } });
  });

  test("is published once it can be voted on", async () => {
    const id = await createEdition(team, { year: 2043 });
    await changeCalendar(team, id, []);
    await expect(publishEdition(team, id)).rejects.toMatchObject({ code: "edition.no_vote" });
    await changeCalendar(team, id, [{ kind: "vote", startsOn: "2043-09-01", endsOn: "2043-09-30" }]);
    await publishEdition(team, id);
    await expect(publishEdition(team, id)).rejects.toMatchObject({ code: "edition.already_published" });
  });
});

describe("what the team changes", () => {
  test("rules: each change is in the journal, a commune that does not exist is said beside its field", async () => {
    const edition = await anEdition({ year: 2044 });
    await changeRules(team, edition.id, rules(edition, { counting: "top-n", winnersCount: "40", communes: "62400 Béthune\nArras" }));
    expect(await getEdition(team, edition.id)).toMatchObject({ counting: "top-n", winnersCount: 40, communeCodes: ["62119", "62041"] });
    expect(await journalOf(edition.id)).toMatchObject([{ action: "edition.rules_changed", before: { counting: "award-scale" }, after: { counting: "top-n", winnersCount: 40 } }]);
    await expect(changeRules(team, edition.id, rules(edition, { communes: "Nulle-Part-les-Bains" }))).rejects.toMatchObject({ code: "territory.commune_unknown", field: "communes" });
    await expect(changeRules(await aMember(), edition.id, rules(edition))).rejects.toMatchObject({ status: 404 });
  });

  test("categories: names may change hands, one that an initiative is in stays", async () => {
    const edition = await anEdition({ year: 2045 });
    const [first, second] = edition.categories;
    const row = (id: string | undefined, name: string) => ({ id, name, explanation: "", floor: 100_00, cap: 200_00 });
    await changeCategories(team, edition.id, [row(second!.id, first!.name), row(first!.id, second!.name), row(undefined, "Jeunes")]);
    expect((await getEdition(team, edition.id)).categories.map(({ id, name }) => [id, name])).toEqual([[second!.id, first!.name], [first!.id, second!.name], [expect.any(String), "Jeunes"]]);
    await expect(changeCategories(team, edition.id, [row(first!.id, "Jeunes"), row(undefined, "jeunes")])).rejects.toMatchObject({ code: "edition.category_twice" });
  });

  test("the grid and the calendar", async () => {
    const edition = await anEdition({ year: 2046 });
    await changeCriteria(team, edition.id, [{ id: undefined, title: "Qui dure", question: "Et après ?" }, { id: edition.criteria[0]!.id, title: "Utile", question: "À qui ?" }]);
    expect((await getEdition(team, edition.id)).criteria.map(({ title, position }) => [title, position])).toEqual([["Qui dure", 1], ["Utile", 2]]);
    const during = edition.phases.map((phase) => (phase.kind === "results" ? { ...phase, startsOn: "2046-09-15" } : phase));
    await expect(changeCalendar(team, edition.id, during)).rejects.toMatchObject({ code: "edition.phase_order", field: "results.startsOn" });
  });

  test("nothing once sealed, but the days that the vote does not depend on", async () => {
    const edition = await anEdition({ year: 2047 });
    await aSealedRound(edition);
    const sealed = { code: "edition.sealed" };
    await expect(changeRules(team, edition.id, rules(edition))).rejects.toMatchObject(sealed);
    await expect(changeCategories(team, edition.id, [])).rejects.toMatchObject(sealed);
    await expect(changeCriteria(team, edition.id, [{ id: undefined, title: "Autre", question: "Autre ?" }])).rejects.toMatchObject(sealed);
    const moved = (kind: "vote" | "results", endsOn: string) => edition.phases.map((phase) => (phase.kind === kind ? { ...phase, endsOn } : phase));
    await expect(changeCalendar(team, edition.id, moved("vote", "2047-10-05"))).rejects.toMatchObject({ code: "edition.vote_days_sealed" });
    await changeCalendar(team, edition.id, moved("results", "2047-12-10"));
    expect(phaseOf(await getEdition(team, edition.id), "results")?.endsOn).toBe("2047-12-10");
  });
});
