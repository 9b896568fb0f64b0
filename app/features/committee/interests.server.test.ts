import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { attend, criteriaSaid, onAgenda, seatKeys, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { castVote } from "./cast-vote.server";
import { closeExamination } from "./close-examination.server";
import { readFacts } from "./decision-record";
import { declareLink, withdrawDeclaration } from "./declare-link.server";
import { declareRecusal } from "./declare-recusal.server";
import { listDetectedLinks } from "./detected-links.server";
import { exportInterests } from "./export-interests.server";
import { giveOpinion } from "./give-opinion.server";
import { countInterests, listInterests } from "./interests.server";

useTestDatabase();

let world: Committee;
let item: Awaited<ReturnType<typeof aCheckedApplication>> & { meetingId: string; examinationId: string };
beforeAll(async () => {
  world = await aCommittee();
});
beforeEach(async () => {
  const asked = await aCheckedApplication();
  item = { ...asked, ...(await onAgenda(world, asked.applicationId)) };
});

const act = (key: string) => ({ examinationId: item.examinationId, seatId: world.seatIds[key]! });
const declare = (key = "france-active", detail = "Prêt de 8 000 € en 2024.") => declareLink(world.seats[key]!, { ...act(key), link: "loan", detail });
const ofItem = async (filters = {}) => (await listInterests(filters)).filter(({ examinationId }) => examinationId === item.examinationId);

describe("a declared link", () => {
  test("takes nothing from the seat's voice, and stands in the decision", async () => {
    await declare();
    await giveOpinion(world.seats["france-active"]!, { ...act("france-active"), criteria: criteriaSaid() });
    await castVote(world.seats["france-active"]!, { ...act("france-active"), vote: "for" });
    await vote(world, item.examinationId, Object.fromEntries(seatKeys.map((key) => [key, "against" as const])));
    await attend(world, item.meetingId, seatKeys);
    await closeExamination(world.chair, item.examinationId);
    const { facts } = await db.selectFrom("decision").select("facts").where("examinationId", "=", item.examinationId).executeTakeFirstOrThrow();
    const seat = readFacts(facts).seats.find(({ key }) => key === "france-active");
    expect(seat).toMatchObject({ recusal: null, declarations: [{ link: "loan", detail: "Prêt de 8 000 € en 2024." }] });
    expect(readFacts(facts).input.seats.find(({ key }) => key === "france-active")).toMatchObject({ recused: false });
  });
  test("is taken back by a new row: the register keeps both", async () => {
    const declarationId = await declare();
    await withdrawDeclaration(world.seats["france-active"]!, { ...act("france-active"), declarationId, reason: "Prêt remboursé." });
    expect(await ofItem()).toEqual([expect.objectContaining({ kind: "declaration", withdrawalReason: "Prêt remboursé." })]);
    await expect(withdrawDeclaration(world.seats["france-active"]!, { ...act("france-active"), declarationId, reason: "Encore." })).rejects.toMatchObject({ code: "committee.declaration_withdrawn" });
  });
  test("is the seat's own to take back", async () => {
    const declarationId = await declare();
    await expect(withdrawDeclaration(world.seats["credit-solidaire"]!, { ...act("credit-solidaire"), declarationId, reason: "Pas la mienne." })).rejects.toMatchObject({ status: 404 });
  });
  test("never changes: no row is rewritten", async () => {
    await declare();
    await expect(db.updateTable("declaration").set({ detail: "autre" }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom("declaration").execute()).rejects.toThrow(/append-only/);
  });
});

describe("the register", () => {
  test("holds recusals and declarations, by seat, person, kind, project and period", async () => {
    await declare();
    await declareRecusal(world.seats["credit-solidaire"]!, { ...act("credit-solidaire"), ground: "family", detail: "Ma sœur dirige la structure." });
    expect((await ofItem()).map(({ kind }) => kind).sort()).toEqual(["declaration", "recusal"]);
    expect(await ofItem({ siege: world.seatIds["credit-solidaire"] })).toHaveLength(1);
    expect(await ofItem({ nature: "recusal" })).toEqual([expect.objectContaining({ word: "family", personName: "Titulaire credit-solidaire" })]);
    expect(await ofItem({ personne: "TITULAIRE FRANCE" })).toHaveLength(1);
    expect(await ofItem({ projet: "rien de tel" })).toEqual([]);
    expect(await ofItem({ au: "2020-01-01" })).toEqual([]);
    expect(await ofItem({ du: "2020-01-01" })).toHaveLength(2);
  });
  test("leaves as a file that no spreadsheet runs, and the journal says so", async () => {
    await declare("france-active", "=HYPERLINK(0)");
    const csv = await exportInterests(world.team, {});
    expect(csv).toContain("'=HYPERLINK(0)");
    expect(await db.selectFrom("auditEntry").select("objectId").where("action", "=", "export.downloaded").execute()).toHaveLength(1);
  });
  test("is summed up for the public without a name", async () => {
    const before = await countInterests();
    await declare();
    expect(await countInterests()).toEqual({ ...before, declarations: before.declarations + 1 });
  });
});

describe("what the rows show by themselves", () => {
  const reasons = async () => (await listDetectedLinks(item.examinationId)).map(({ personName, reason }) => [personName, reason]);
  test("nothing, most of the time", async () => expect(await reasons()).toEqual([]));
  test("a member of the carrying organisation, until the seat has spoken", async () => {
    const seat = world.seats["credit-solidaire"]!;
    await db.insertInto("organisationMember").values({ organisationId: item.organisationId, accountId: seat.accountId, role: "lead" }).execute();
    expect(await reasons()).toEqual([["Titulaire credit-solidaire", "member"]]);
    await declareRecusal(seat, { ...act("credit-solidaire"), ground: "governance", detail: "J’y suis administrateur." });
    expect(await reasons()).toEqual([]);
  });
  test("somebody of the partner that attested", async () => {
    await db.insertInto("partnerMember").values({ partnerId: item.partnerId, accountId: world.seats["france-active"]!.accountId }).execute();
    expect(await reasons()).toEqual([["Titulaire france-active", "signatory"]]);
  });
  test("an address of the same domain, unless everybody's", async () => {
    const moveTo = (accountId: string, domain: string) => db.updateTable("account").set({ email: `${crypto.randomUUID()}@${domain}` }).where("id", "=", accountId).execute();
    await moveTo(world.seats["clubs-investisseurs"]!.accountId, "ateliers.test");
    await moveTo(item.holder.accountId, "ateliers.test");
    expect(await reasons()).toEqual([["Titulaire clubs-investisseurs", "domain"]]);
    await moveTo(world.seats["clubs-investisseurs"]!.accountId, "gmail.com");
    await moveTo(item.holder.accountId, "gmail.com");
    expect(await reasons()).toEqual([]);
  });
});
