import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { anEnquiry } from "#tests/factories/enquiries";
import type { Actor } from "~/features/accounts/permissions";
import { addDays, parisDay } from "~/lib/dates";
import { assignEnquiry } from "./assign-enquiry.server";
import type { BoardFilters } from "./board";
import { countEnquiries, listBoardChoices, listEnquiries } from "./enquiries.server";
import { exportEnquiries } from "./export-enquiries.server";
import { planFollowUp } from "./plan-follow-up.server";
import { writeNote } from "./write-note.server";

useTestDatabase();

let team: Actor;
let ids: Record<"fournil" | "velo" | "closed", string>;
const dueOn = addDays(parisDay(new Date()), 3);

beforeAll(async () => {
  team = await aTeamMember();
  ids = {
    fournil: await anEnquiry(team, { name: "Élodie Béthencourt", projectName: "Le fournil", phone: "+33321000030", commune: "62400 Béthune", theme: "alimentation", receivedAt: new Date(Date.now() - 86_400_000) }),
    velo: await anEnquiry(team, { name: "=HYPERLINK(\"x\")", projectName: "Vélos 100 %", commune: "62000 Arras", theme: "mobilite" }),
    closed: await anEnquiry(team, { status: "closed", projectName: "Le moulin", summary: "Un moulin à restaurer.", theme: "culture" }),
  };
  await assignEnquiry(team, ids.fournil, team.accountId);
  await planFollowUp(team, ids.fournil, { action: "Rappeler", dueOn, ownerId: team.accountId });
  await writeNote(team, ids.fournil, { kind: "note", text: "Secret de l’équipe", on: parisDay(new Date()) });
});

const found = async (filters: BoardFilters) => (await listEnquiries(team, filters)).map(({ id }) => id);

describe("the board", () => {
  test("shows who waits, the oldest first, with the next gesture", async () => {
    expect(await found({})).toEqual([ids.fournil, ids.velo]);
    expect((await listEnquiries(team, {}))[0]).toMatchObject({ ownerName: team.name, communeName: "Béthune", next: { action: "Rappeler", dueOn, ownerName: team.name } });
    expect(await countEnquiries(team)).toEqual({ new: 2, closed: 1 });
  });

  const cases: [string, BoardFilters, ("fournil" | "velo" | "closed")[]][] = [
    ["accents and capitals aside", { q: "ELODIE bethen" }, ["fournil"]],
    ["by telephone as it is said", { q: "03 21 00 00 30" }, ["fournil"]],
    ["a per cent sign is a per cent sign", { q: "100 %" }, ["velo"]],
    ["what nobody said", { q: "xylophone" }, []],
    ["mine", { pour: "moi" }, ["fournil"]],
    ["nobody's", { pour: "personne" }, ["velo"]],
    ["by need", { besoin: "mobilite" }, ["velo"]],
    ["by place", { commune: "62119" }, ["fournil"]],
    ["by group of communes", { epci: "200072460" }, ["fournil"]],
    ["by a group that does not exist", { epci: "999999999" }, []],
    ["closed ones on demand", { etat: "closed" }, ["closed"]],
  ];
  test.each(cases)("%s", async (_title, filters, expected) => {
    expect(await found(filters)).toEqual(expected.map((key) => ids[key]));
  });

  test("offers what can be filtered on", async () => {
    const { communes, epcis, team: people } = await listBoardChoices(team);
    expect(communes.map(({ name }) => name)).toEqual(["Arras", "Béthune"]);
    expect(epcis.map(({ name }) => name)).toEqual(["CA de Béthune-Bruay, Artois-Lys Romane", "CU d’Arras"]);
    expect(people.map(({ accountId }) => accountId)).toContain(team.accountId);
  });

  test("does not exist for anybody else (situation 22)", async () => {
    const stranger = await aMember();
    for (const ask of [() => listEnquiries(stranger, {}), () => countEnquiries(stranger), () => listBoardChoices(stranger), () => exportEnquiries(stranger, {})]) await expect(ask()).rejects.toMatchObject({ status: 404 });
  });
});

describe("the export", () => {
  test("holds no formula and no private note, and the journal says who took it (situation 24)", async () => {
    const csv = await exportEnquiries(team, {});
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toContain("Secret");
    expect(csv.split("\r\n")).toHaveLength(4);
    expect(await db.selectFrom("auditEntry").select(["actorAccountId", "after"]).where("action", "=", "export.downloaded").execute()).toEqual([{ actorAccountId: team.accountId, after: { rows: 2 } }]);
  });
});
