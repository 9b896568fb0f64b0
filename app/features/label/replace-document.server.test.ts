import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { onAgenda } from "#tests/factories/committee-acts";
import { aCompleteDraft, aDocumentInput, aPdf, answerEveryDemand, aSubmittedApplication, attest } from "#tests/factories/label";
import { aColleague, aHolder } from "#tests/factories/projects";
import type { Actor } from "~/features/accounts/permissions";
import { getExamination } from "~/features/committee/examinations.server";
import { addDays, parisDay } from "~/lib/dates";
import { addDocument } from "./add-document.server";
import { getApplicationFile } from "./applications.server";
import { checkApplication } from "./check-application.server";
import { showFile } from "./document-history.server";
import { getDocumentFileId } from "./documents.server";
import { removeDocument } from "./remove-document.server";
import { replaceDocument } from "./replace-document.server";
import { requestChanges } from "./request-changes.server";
import { submitApplication } from "./submit-application.server";
import { getTeamApplication } from "./team-applications.server";

useTestDatabase();
let committee: Committee;
beforeAll(async () => {
  committee = await aCommittee();
});

const newer = (title = "Budget corrigé") => ({ title, name: "budget-2.pdf", bytes: aPdf });
const today = () => parisDay(new Date());

const current = async (actor: Actor, applicationId: string) => (await showFile(actor, await getApplicationFile(actor, applicationId))).documents;
const readByTeam = async (team: Actor, applicationId: string) => (await showFile(team, (await getTeamApplication(team, applicationId)).version.content)).documents;

/** Submitted as it is, checked, on an agenda. */
async function putBeforeCommittee(holder: Actor, applicationId: string) {
  await submitApplication(holder, applicationId);
  await checkApplication(committee.team, applicationId);
  return onAgenda(committee, applicationId);
}

async function aDraftWithDocument() {
  const draft = await aCompleteDraft();
  await attest(draft);
  const [document] = await current(draft.holder, draft.applicationId);
  return { ...draft, documentId: document!.id };
}

/** Sent back after a first submission; its document is in the frozen version. */
async function aReturnedFile() {
  const application = await aSubmittedApplication();
  const team = await aTeamMember();
  await requestChanges(team, application.applicationId, [{ criterion: 1, reason: "Le budget date." }]);
  const [document] = await current(application.holder, application.applicationId);
  return { ...application, team, documentId: document!.id };
}

describe("a newer document", () => {
  test("takes the place of the earlier one, which its holder still reads", async () => {
    const { holder, applicationId, documentId } = await aDraftWithDocument();
    const second = await replaceDocument(holder, applicationId, documentId, newer());
    const third = await replaceDocument(holder, applicationId, second, newer("Budget définitif"));
    const documents = await current(holder, applicationId);
    expect(documents).toMatchObject([{ id: third, title: "Budget définitif", criterion: 1, kind: "forecast", earlier: [{ id: second, title: "Budget corrigé" }, { id: documentId, title: "Budget prévisionnel" }] }]);
    expect(await getDocumentFileId(holder, documentId)).toBeTruthy();
  });

  test("leaves the team the earlier ones that were submitted, and no draft", async () => {
    const { holder, applicationId, documentId, team } = await aReturnedFile();
    const unsent = await replaceDocument(holder, applicationId, documentId, newer());
    await expect(getDocumentFileId(team, unsent)).rejects.toMatchObject({ status: 404 });
    const sent = await replaceDocument(holder, applicationId, unsent, newer("Budget définitif"));
    await answerEveryDemand(holder, applicationId);
    await submitApplication(holder, applicationId);
    expect((await readByTeam(team, applicationId)).map(({ id, earlier }) => [id, earlier.map((one) => one.id)])).toEqual([[sent, [documentId]]]);
  });

  test("leaves the committee the earlier ones that it had before it, and no other", async () => {
    const { holder, applicationId, documentId } = await aDraftWithDocument();
    const seat = committee.seats["france-active"]!;
    const first = await replaceDocument(holder, applicationId, documentId, newer());
    await putBeforeCommittee(holder, applicationId);
    await db.updateTable("labelApplication").set({ status: "draft" }).where("id", "=", applicationId).execute();
    await replaceDocument(holder, applicationId, first, newer());
    const [document] = (await showFile(seat, await getApplicationFile(holder, applicationId))).documents;
    expect(document!.earlier.map(({ id }) => id)).toEqual([first]);
  });

  test("is refused once the earlier one was replaced or removed, with nothing kept of it", async () => {
    const { holder, applicationId, documentId } = await aDraftWithDocument();
    const twice = await Promise.allSettled([replaceDocument(holder, applicationId, documentId, newer("A")), replaceDocument(holder, applicationId, documentId, newer("B"))]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(twice.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "application.document_gone" } });
    const [left] = await current(holder, applicationId);
    await removeDocument(holder, applicationId, left!.id);
    await expect(replaceDocument(holder, applicationId, left!.id, newer())).rejects.toMatchObject({ code: "application.document_gone" });
    expect(await current(holder, applicationId)).toEqual([]);
  });

  test("of another file does not exist, and a reader replaces nothing", async () => {
    const { applicationId, documentId, organisationId, holder } = await aDraftWithDocument();
    const other = await aDraftWithDocument();
    await expect(replaceDocument(holder, applicationId, other.documentId, newer())).rejects.toMatchObject({ status: 404 });
    await expect(replaceDocument((await aHolder()).holder, applicationId, documentId, newer())).rejects.toMatchObject({ status: 404 });
    await expect(replaceDocument(await aColleague(organisationId, "reader"), applicationId, documentId, newer())).rejects.toMatchObject({ code: "organisation.role_write" });
  });
});

describe("the database", () => {
  test("keeps a document as it came", async () => {
    const { documentId, holder, applicationId } = await aDraftWithDocument();
    const row = () => db.updateTable("applicationDocument").where("id", "=", documentId);
    await expect(row().set({ title: "Autre chose" }).execute()).rejects.toThrow(/kept as it came/);
    await expect(db.deleteFrom("applicationDocument").where("id", "=", documentId).execute()).rejects.toThrow(/kept as it came/);
    await removeDocument(holder, applicationId, documentId);
    await expect(row().set({ removedAt: null }).execute()).rejects.toThrow(/kept as it came/);
  });

  test("refuses a replacement in another file, or of what is still in the draft", async () => {
    const [{ applicationId, documentId }, other] = [await aDraftWithDocument(), await aDraftWithDocument()];
    const row = await db.selectFrom("applicationDocument").select(["criterion", "title", "createdAt"]).where("id", "=", documentId).executeTakeFirstOrThrow();
    const copy = async (values: { applicationId: string; replacesId: string }) => {
      const file = await db.selectFrom("file").select(["name", "contentType", "sizeBytes", "sha256"]).limit(1).executeTakeFirstOrThrow();
      const { id } = await db.insertInto("file").values({ ...file, storageKey: randomUUID() }).returning("id").executeTakeFirstOrThrow();
      return db.insertInto("applicationDocument").values({ ...row, ...values, fileId: id }).execute();
    };
    await expect(copy({ applicationId, replacesId: documentId })).rejects.toThrow(/still in the file/);
    await removeDocument(other.holder, other.applicationId, other.documentId);
    await expect(copy({ applicationId, replacesId: other.documentId })).rejects.toThrow(/same_file/);
  });
});

describe("a document that holds until a day", () => {
  test("is flagged to its holder, to the team and to the committee", async () => {
    const { holder, applicationId, documentId } = await aReturnedFile();
    await replaceDocument(holder, applicationId, documentId, { ...newer(), expiresOn: addDays(today(), 10) });
    await addDocument(holder, applicationId, { ...aDocumentInput, kind: "quote", title: "Devis", expiresOn: addDays(today(), -1) });
    const flags = (documents: { title: string; validity?: string | null }[]) => documents.map(({ title, validity }) => [title, validity]);
    const expected = [["Budget corrigé", "expiring"], ["Devis", "expired"]];
    expect(flags(await current(holder, applicationId))).toEqual(expected);
    await answerEveryDemand(holder, applicationId);
    const { examinationId } = await putBeforeCommittee(holder, applicationId);
    expect(flags(await readByTeam(committee.team, applicationId))).toEqual(expected);
    expect(flags((await getExamination(committee.seats["france-active"]!, examinationId)).content.documents)).toEqual(expected);
  });

  test("is no evidence once the day is past", async () => {
    const { holder, applicationId, documentId } = await aDraftWithDocument();
    await replaceDocument(holder, applicationId, documentId, { ...newer(), expiresOn: addDays(today(), -1) });
    await expect(submitApplication(holder, applicationId)).rejects.toMatchObject({ code: "application.incomplete" });
  });

  test("must say which day, when its kind has one", async () => {
    const { holder, applicationId } = await aDraftWithDocument();
    const quote = { ...aDocumentInput, kind: "quote" as const, title: "Devis" };
    const undated = { code: "application.document_undated", field: "expiresOn" };
    await expect(addDocument(holder, applicationId, quote)).rejects.toMatchObject(undated);
    const dated = await addDocument(holder, applicationId, { ...quote, expiresOn: addDays(today(), 60) });
    await expect(replaceDocument(holder, applicationId, dated, newer())).rejects.toMatchObject(undated);
    expect((await current(holder, applicationId)).map(({ id }) => id)).toContain(dated);
  });
});
