import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { anEnquiry, readEnquiry } from "#tests/factories/enquiries";
import { aPartner } from "#tests/factories/projects";
import type { Actor } from "~/features/accounts/permissions";
import { addDays, parisDay } from "~/lib/dates";
import { amendEnquiry } from "./amend-enquiry.server";
import { assignEnquiry } from "./assign-enquiry.server";
import { enterEnquiry } from "./enter-enquiry.server";
import type { EnteredEnquiry, PublicEnquiry } from "./enquiry.schemas";
import { finishFollowUp } from "./finish-follow-up.server";
import { takeStep } from "./move-enquiry.server";
import { planFollowUp } from "./plan-follow-up.server";
import { submitEnquiry } from "./submit-enquiry.server";
import { writeNote } from "./write-note.server";

useTestDatabase();

let team: Actor;
beforeAll(async () => {
  team = await aTeamMember();
});

const today = parisDay(new Date());
const yesterday = addDays(today, -1);

const form: PublicEnquiry = {
  name: "Odile Exemple", email: "odile@example.org", phone: "+33321000000", organisationName: undefined, projectName: "Le fournil", summary: "Un four à pain partagé.",
  commune: "bethune", theme: "alimentation", need: "funding", source: "press", consent: "on", "site-web": undefined,
};

const call: EnteredEnquiry = {
  name: "Rémi Exemple", email: undefined, phone: "+33321000001", organisationName: undefined, projectName: undefined, summary: "Une épicerie au village.",
  commune: "62000 Arras", theme: undefined, need: "unsure", source: undefined, channel: "phone", receivedOn: yesterday, answeredBy: undefined,
  partnerId: undefined, note: "Rappeler après 18 h.", consent: "on", another: undefined,
};

const transitionsOf = (id: string) => db.selectFrom("transition").selectAll().where("subject", "=", "enquiry").where("subjectId", "=", id).orderBy("id").execute();
const mailsAbout = (id: string) => db.selectFrom("mailMessage").select(["template", "recipient"]).where("key", "like", `%:${id}%`).execute();
const auditOf = (id: string) => db.selectFrom("auditEntry").select(["action", "after"]).where("objectId", "=", id).orderBy("position").execute();

describe("the public form", () => {
  test("keeps what was said, answers by mail and tells the team", async () => {
    const id = await submitEnquiry(form);
    expect(await readEnquiry(id)).toMatchObject({ status: "new", channel: "form", communeCode: "62119", phone: "+33321000000", enteredBy: null });
    expect(await mailsAbout(id)).toEqual(expect.arrayContaining([{ template: "enquiry-received", recipient: "odile@example.org" }, { template: "enquiry-to-answer", recipient: team.email }]));
    expect(await transitionsOf(id)).toMatchObject([{ fromStatus: null, toStatus: "new", accountId: null }]);
  });

  test("carries nobody's words to an address that may be somebody else's", async () => {
    const id = await submitEnquiry({ ...form, name: "Gagnez 1000 euros", projectName: "http://evil.example", summary: "Cliquez ici, gagnez tout de suite." });
    const mail = await db.selectFrom("mailMessage").select("props").where("key", "=", `enquiry-received:${id}`).executeTakeFirstOrThrow();
    expect(mail.props).toEqual({ communeName: "Béthune", workingDays: 5 });
  });

  test("names the field when the commune is not known", async () => {
    await expect(submitEnquiry({ ...form, commune: "Nulleparville" })).rejects.toMatchObject({ code: "territory.commune_unknown", field: "commune" });
  });
});

describe("a call written down by the team", () => {
  test("bears its own day, its owner and a private note", async () => {
    const id = await enterEnquiry(team, call);
    const row = await readEnquiry(id);
    expect(parisDay(row.receivedAt)).toBe(yesterday);
    expect(row).toMatchObject({ channel: "phone", status: "contacted", enteredBy: team.accountId, ownerAccountId: team.accountId, answeredBy: team.accountId });
    expect(await db.selectFrom("enquiryNote").select("text").where("enquiryId", "=", id).execute()).toEqual([{ text: "Rappeler après 18 h." }]);
    expect(JSON.stringify(await auditOf(id))).not.toContain("18 h");
  });

  test("shows those that look alike before saving a second one", async () => {
    const again = { ...call, name: "Remi Exemplé" };
    await expect(enterEnquiry(team, again)).rejects.toMatchObject({ code: "enquiry.looks_alike" });
    await expect(enterEnquiry(team, { ...again, another: "on" })).resolves.toBeTypeOf("string");
  });

  test("is refused for a day to come, an answerer who is not of the team, a partner that is not there", async () => {
    const fresh = { ...call, phone: "+33321000002", name: "Zoé Exemple" };
    await expect(enterEnquiry(team, { ...fresh, receivedOn: addDays(today, 1) })).rejects.toMatchObject({ code: "enquiry.day_to_come", field: "receivedOn" });
    const { accountId } = await aMember();
    await expect(enterEnquiry(team, { ...fresh, answeredBy: accountId })).rejects.toMatchObject({ code: "enquiry.not_team" });
    await expect(enterEnquiry(team, { ...fresh, partnerId: accountId })).rejects.toMatchObject({ code: "enquiry.unknown_partner" });
  });

  test("names the partner that sent it", async () => {
    const { partnerId } = await aPartner();
    const id = await enterEnquiry(team, { ...call, phone: "+33321000003", name: "Inès Exemple", channel: "partner", partnerId });
    expect(await readEnquiry(id)).toMatchObject({ partnerId, channel: "partner", status: "new" });
  });

  test("does not exist for whoever is not of the team", async () => {
    await expect(enterEnquiry(await aMember(), call)).rejects.toMatchObject({ status: 404 });
  });
});

describe("steps", () => {
  test("are facts: who, when, from where to where", async () => {
    const id = await anEnquiry(team, { receivedAt: new Date(Date.now() - 3 * 86_400_000) });
    await takeStep(team, id, "contact", { on: yesterday });
    await takeStep(team, id, "meet", { on: today });
    const rows = await transitionsOf(id);
    expect(rows.map(({ toStatus }) => toStatus)).toEqual(["new", "contacted", "met"]);
    expect(parisDay(rows[1]!.at)).toBe(yesterday);
    expect(rows[2]!.accountId).toBe(team.accountId);
  });

  test("are refused out of turn, before the enquiry, and in time to come", async () => {
    const id = await anEnquiry(team);
    await expect(takeStep(team, id, "meet", { on: today })).rejects.toMatchObject({ code: "enquiry.step_closed" });
    await expect(takeStep(team, id, "contact", { on: yesterday })).rejects.toMatchObject({ code: "enquiry.before_received", field: "on" });
    await expect(takeStep(team, id, "contact", { on: addDays(today, 1) })).rejects.toMatchObject({ code: "enquiry.day_to_come" });
  });

  test("taken twice at once happen once", async () => {
    const id = await anEnquiry(team);
    const both = await Promise.allSettled([takeStep(team, id, "contact", { on: today }), takeStep(team, id, "contact", { on: today })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await transitionsOf(id)).toHaveLength(2);
  });

  test("closing keeps its reason, reopening starts from the first answer", async () => {
    const id = await anEnquiry(team);
    await takeStep(team, id, "close", { on: today, reason: "Le projet est abandonné." });
    expect((await transitionsOf(id)).at(-1)).toMatchObject({ toStatus: "closed", reason: "Le projet est abandonné." });
    await takeStep(team, id, "reopen", { on: today });
    expect(await readEnquiry(id)).toMatchObject({ status: "contacted", closedAt: null });
  });

  test("the history of states cannot be rewritten", async () => {
    const id = await anEnquiry(team);
    await expect(db.updateTable("transition").set({ toStatus: "met" }).where("subjectId", "=", id).execute()).rejects.toThrow("append-only");
  });
});

describe("who does what next", () => {
  test("an enquiry is given to somebody of the team, and to nobody else", async () => {
    const id = await anEnquiry(team);
    await assignEnquiry(team, id, team.accountId);
    expect((await readEnquiry(id)).ownerAccountId).toBe(team.accountId);
    await expect(assignEnquiry(team, id, (await aMember()).accountId)).rejects.toMatchObject({ code: "enquiry.not_team" });
    await assignEnquiry(team, id, undefined);
    expect((await readEnquiry(id)).ownerAccountId).toBeNull();
    expect((await auditOf(id)).filter(({ action }) => action === "enquiry.assigned")).toHaveLength(2);
  });

  test("a follow-up has a day and an owner, and is done once", async () => {
    const id = await anEnquiry(team);
    await expect(planFollowUp(team, id, { action: "Rappeler", dueOn: yesterday, ownerId: team.accountId })).rejects.toMatchObject({ code: "enquiry.due_past", field: "dueOn" });
    const followUpId = await planFollowUp(team, id, { action: "Rappeler", dueOn: today, ownerId: team.accountId });
    const both = await Promise.allSettled([finishFollowUp(team, id, followUpId), finishFollowUp(team, id, followUpId)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(finishFollowUp(team, await anEnquiry(team), followUpId)).rejects.toMatchObject({ status: 404 });
  });

  test("a note is dated and never changed", async () => {
    const id = await anEnquiry(team);
    await writeNote(team, id, { kind: "call", text: "A rappelé : le local est trouvé.", on: today });
    await expect(db.updateTable("enquiryNote").set({ text: "Autre chose" }).where("enquiryId", "=", id).execute()).rejects.toThrow("append-only");
    await expect(db.deleteFrom("enquiryNote").where("enquiryId", "=", id).execute()).rejects.toThrow("append-only");
  });
});

describe("what was said", () => {
  test("is completed, and what stood there before stays readable", async () => {
    const id = await anEnquiry(team, { phone: "+33321000009" });
    const { email } = await readEnquiry(id);
    await amendEnquiry(team, id, { name: "Odile Exemple-Durand", email: email!, phone: "+33321000009", organisationName: undefined, projectName: undefined, summary: "Un four.", commune: "62400 Béthune", theme: undefined, need: "label", source: undefined, partnerId: undefined });
    const kept = await db.selectFrom("enquiryAmendment").select(["field", "previous", "corrected"]).where("enquiryId", "=", id).execute();
    expect(kept).toContainEqual({ field: "name", previous: "Odile Exemple", corrected: "Odile Exemple-Durand" });
    expect(kept.map(({ field }) => field)).not.toContain("phone");
    expect((await auditOf(id)).at(-1)).toMatchObject({ action: "enquiry.amended", after: { fields: expect.arrayContaining(["name"]) as unknown } });
    expect(JSON.stringify(await auditOf(id))).not.toContain("Durand");
  });
});
