import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, anAccount } from "#tests/factories/accounts";
import { aCompleteDraft, type AnApplication } from "#tests/factories/label";
import { aHolder } from "#tests/factories/projects";
import { draftAction } from "~/features/drafts/draft-action.server";
import { readDraftFields } from "~/features/drafts/drafts.server";
import { applicationDraft } from "./application-drafts.server";
import { saveAnswers } from "./save-answers.server";
import { saveFundingPlan } from "./save-funding-plan.server";
import { submitApplication } from "./submit-application.server";
import { withdrawApplication } from "./withdraw-application.server";

useTestDatabase();

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const plan = (actor: AnApplication["holder"], applicationId: string) => applicationDraft(actor, applicationId, "financement");
const criterion = (actor: AnApplication["holder"], applicationId: string) => applicationDraft(actor, applicationId, "critere-1");
const answersOf = async (applicationId: string) => (await db.selectFrom("labelApplication").select("answers").where("id", "=", applicationId).executeTakeFirstOrThrow()).answers as Record<string, string>;

/** Somebody else of the same organisation. */
async function aColleague({ organisationId }: AnApplication) {
  const accountId = await anAccount({ name: "Camille Collègue" });
  await db.insertInto("organisationMember").values({ organisationId, accountId, role: "editor" }).execute();
  return actorOf(accountId);
}

describe("a draft", () => {
  test("keeps what does not validate yet, shows it to a colleague, and leaves the content alone", async () => {
    const draft = await aCompleteDraft();
    const typed = readDraftFields(form({ "uses[0].label": "Un four", "uses[0].amount": "trois mille et quelq", goal: "" }));
    await plan(draft.holder, draft.applicationId).keep({ version: 0, tab: "a" }, typed);
    const seen = await plan(await aColleague(draft), draft.applicationId).find();
    expect(seen).toMatchObject({ pending: true, savedByName: "Dominique Porteuse", fields: { uses: [{ label: "Un four", amount: "trois mille et quelq" }] } });
    expect(await db.selectFrom("fundingLine").select("label").where("applicationId", "=", draft.applicationId).where("side", "=", "use").orderBy("position").execute()).toEqual([{ label: "Four" }, { label: "Travaux" }]);
  });

  test("is nobody else's to read, write or erase (situation 22)", async () => {
    const { applicationId, holder } = await aCompleteDraft();
    await criterion(holder, applicationId).keep({ version: 0, tab: "a" }, { model: "secret de fabrique" });
    const theirs = criterion((await aHolder()).holder, applicationId);
    for (const tried of [() => theirs.find(), () => theirs.keep({ version: 0, tab: "" }, {}), () => theirs.erase({ version: 0, tab: "" })])
      await expect(tried()).rejects.toMatchObject({ status: 404 });
    expect(() => applicationDraft(holder, applicationId, "critere-9")).toThrow();
    expect(await criterion(holder, applicationId).find()).toMatchObject({ fields: { model: "secret de fabrique" } });
  });

  test("holds texts of fields only, and not too many (situation 23)", async () => {
    const odd = form({ model: "oui", _base: "3", __intent__: "x", "password": "x", "a.constructor[0]": "y", "__proto__.x": "z" });
    odd.append("photo", new File(["x"], "photo.png"));
    expect(readDraftFields(odd)).toEqual({ model: "oui" });
    expect(() => readDraftFields(form({ model: "é".repeat(50_000) }))).toThrow("draft.too_large");
    expect(() => readDraftFields(form(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, ""]))))).toThrow("draft.too_large");
  });
});

describe("two pages on one form", () => {
  test("the second saving overwrites nothing unseen; a page's own savings follow one another", async () => {
    const draft = await aCompleteDraft();
    const [mine, theirs] = [criterion(draft.holder, draft.applicationId), criterion(await aColleague(draft), draft.applicationId)];
    await mine.keep({ version: 0, tab: "a" }, { model: "un" });
    const { version } = await mine.keep({ version: 0, tab: "a" }, { model: "deux" });
    await expect(theirs.keep({ version: 0, tab: "b" }, { model: "autre" })).rejects.toMatchObject({ code: "draft.conflict", details: { name: "Dominique Porteuse", pending: 1 } });
    expect(await mine.find()).toMatchObject({ version, fields: { model: "deux" } });
    await theirs.keep({ version, tab: "b" }, { model: "vu, puis gardé" });
    expect(await mine.find()).toMatchObject({ fields: { model: "vu, puis gardé" } });
  });

  test("the form's own button asks the same question, pressed twice it says the same thing twice, and a late autosave brings nothing back", async () => {
    const draft = await aCompleteDraft();
    const { applicationId, holder } = draft;
    const colleague = await aColleague(draft);
    const pressed = () => saveAnswers(colleague, applicationId, 1, { model: "La version de Camille." }, { version: 0, tab: "b" });
    await pressed();
    await pressed();
    await expect(saveAnswers(holder, applicationId, 1, { model: "La mienne." }, { version: 0, tab: "a" })).rejects.toMatchObject({ code: "draft.conflict", details: { name: "Camille Collègue", pending: 0 } });
    await expect(criterion(colleague, applicationId).keep({ version: 0, tab: "b" }, { model: "trop tard" })).rejects.toMatchObject({ code: "draft.conflict" });
    expect((await answersOf(applicationId)).model).toBe("La version de Camille.");
    const seen = (await criterion(holder, applicationId).find())!;
    expect(seen).toMatchObject({ pending: false, fields: {} });
    await saveAnswers(holder, applicationId, 1, { model: "La mienne." }, { version: seen.version, tab: "a" });
    expect((await answersOf(applicationId)).model).toBe("La mienne.");
  });

  test("two first savings at once leave one", async () => {
    const { applicationId, holder } = await aCompleteDraft();
    const save = (tab: string) => criterion(holder, applicationId).keep({ version: 0, tab }, { model: tab });
    const results = await Promise.allSettled(["a", "b"].map(save));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

test("the table holds one draft per form", async () => {
  const { applicationId, holder } = await aCompleteDraft();
  const row = { applicationId, form: "critere-1", fields: "{}", pending: true, tab: "", savedBy: holder.accountId, savedAt: new Date() };
  await db.insertInto("formDraft").values(row).execute();
  await expect(db.insertInto("formDraft").values(row).execute()).rejects.toThrow(/form_draft_application_idx/);
  await expect(db.insertInto("formDraft").values({ ...row, form: "critere-2", applicationId: null }).execute()).rejects.toThrow(/check/);
});

describe("the end of a draft", () => {
  test("saving the form, or erasing, ends it", async () => {
    const { applicationId, holder } = await aCompleteDraft();
    const { version } = await plan(holder, applicationId).keep({ version: 0, tab: "a" }, { goal: "3 00" });
    await saveFundingPlan(holder, applicationId, { uses: [], resources: [], goal: undefined }, { version, tab: "a" });
    expect(await plan(holder, applicationId).find()).toMatchObject({ pending: false, fields: {} });
    const kept = await criterion(holder, applicationId).keep({ version: 0, tab: "a" }, { model: "x" });
    await criterion(holder, applicationId).erase({ version: kept.version, tab: "" });
    expect(await criterion(holder, applicationId).find()).toMatchObject({ pending: false, fields: {} });
  });

  test("a file is not handed over while something typed would be lost; then no draft is left", async () => {
    const { applicationId, holder } = await aCompleteDraft();
    const { version } = await criterion(holder, applicationId).keep({ version: 0, tab: "a" }, { model: "pas fini" });
    await expect(submitApplication(holder, applicationId)).rejects.toMatchObject({ code: "draft.pending", details: { count: 1 } });
    await criterion(holder, applicationId).erase({ version, tab: "" });
    await submitApplication(holder, applicationId);
    expect(await criterion(holder, applicationId).find()).toBeNull();
    await expect(criterion(holder, applicationId).keep({ version: 0, tab: "a" }, {})).rejects.toMatchObject({ code: "application.not_editable" });
  });

  test("a withdrawn request keeps none", async () => {
    const { applicationId, holder } = await aCompleteDraft();
    await criterion(holder, applicationId).keep({ version: 0, tab: "a" }, { model: "pas fini" });
    await withdrawApplication(holder, applicationId, "Nous renonçons.");
    expect(await criterion(holder, applicationId).find()).toBeNull();
  });
});

describe("what the open page is told", () => {
  const ask = async (draft: AnApplication, actor: AnApplication["holder"], fields: Record<string, string>) => {
    const request = new Request("http://localhost:3000/", { method: "POST", body: new URLSearchParams(fields) });
    const response = await draftAction(request, criterion(actor, draft.applicationId));
    return { status: response.status, body: response.status === 302 ? null : ((await response.json()) as Record<string, unknown>) };
  };

  test("when it was saved, or who saved what before it", async () => {
    const draft = await aCompleteDraft();
    const saved = await ask(draft, draft.holder, { model: "un", _base: "0", _tab: "a" });
    expect(saved).toMatchObject({ status: 200, body: { kind: "saved" } });
    expect(saved.body!.when).toMatch(/^\d{1,2}\u00a0h\u00a0\d{2}$/);
    const conflict = await ask(draft, await aColleague(draft), { model: "deux", _base: "0", _tab: "b" });
    expect(conflict).toMatchObject({ status: 409, body: { kind: "conflict", draft: { savedByName: "Dominique Porteuse", pending: true, fields: { model: "un" } } } });
  });

  test("that it is too long, or no longer to be written", async () => {
    const draft = await aCompleteDraft();
    expect(await ask(draft, draft.holder, { model: "a".repeat(90_000) })).toMatchObject({ status: 400, body: { kind: "refused" } });
    await withdrawApplication(draft.holder, draft.applicationId, "Nous renonçons.");
    expect(await ask(draft, draft.holder, { model: "a" })).toMatchObject({ status: 404 });
  });
});
