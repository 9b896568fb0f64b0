import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { actorOf, anAccount, aTeamMember } from "#tests/factories/accounts";
import { answerEveryDemand, aCheckedApplication, aCompleteDraft, aDocumentInput, aSubmittedApplication } from "#tests/factories/label";
import { lastLinkToken } from "#tests/factories/attestation-links";
import { aHolder, aPartner, aProject } from "#tests/factories/projects";
import { addDocument } from "./add-document.server";
import { getApplicationFile, listHistory, listRequestedChanges } from "./applications.server";
import { getDocumentFileId } from "./documents.server";
import { getExamination } from "~/features/committee/examinations.server";
import { openDocument } from "./open-document.server";
import { listDeskProjects } from "./holder-desk.server";
import { findAttestationByLink, getPartnerAttestation, listPartnerAttestations } from "./partner-attestations.server";
import { removeDocument } from "./remove-document.server";
import { requestChanges } from "./request-changes.server";
import { submitApplication } from "./submit-application.server";
import { countApplications, getTeamApplication, listTeamApplications } from "./team-applications.server";

useTestDatabase();

async function aSeatHolder() {
  const accountId = await anAccount({ name: "Alix Siège" });
  const seat = await db.insertInto("seat").values({ key: accountId, name: "Siège", position: Math.floor(Math.random() * 1e9) }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("mandate").values({ seatId: seat.id, accountId, kind: "titular", startsOn: "2020-01-01" }).execute();
  return actorOf(accountId);
}

async function putOnAgenda(examinationId: string, chairAccountId: string) {
  const meeting = await db.insertInto("committeeMeeting").values({ heldAt: new Date("2026-06-10T08:00:00Z"), place: "Arras", chairAccountId }).returning("id").executeTakeFirstOrThrow();
  await db.updateTable("examination").set({ status: "on_agenda", meetingId: meeting.id, position: 1 }).where("id", "=", examinationId).execute();
}

const documentsOf = async (applicationId: string) =>
  (await db.selectFrom("applicationDocument").select("id").where("applicationId", "=", applicationId).execute()).map(({ id }) => id);

describe("a document may be read", () => {
  test("by its organisation always, by the team once submitted, by seats once on an agenda, by nobody else", async () => {
    const draft = await aCompleteDraft();
    const [document] = await documentsOf(draft.applicationId);
    const [team, seat, partner, stranger] = [await aTeamMember(), await aSeatHolder(), draft.partner, (await aHolder()).holder];
    const readers = async () => {
      const tried = await Promise.allSettled([draft.holder, team, seat, partner, stranger].map((actor) => getDocumentFileId(actor, document!)));
      return tried.map(({ status }) => status === "fulfilled");
    };
    expect(await readers()).toEqual([true, false, false, false, false]);
    await submitApplication(draft.holder, draft.applicationId);
    expect(await readers()).toEqual([true, true, false, false, false]);
  });

  test("by the team with a line in the journal, by its organisation without", async () => {
    const draft = await aSubmittedApplication();
    const [document] = await documentsOf(draft.applicationId);
    const team = await aTeamMember();
    const opened = () => db.selectFrom("auditEntry").select(["actorAccountId", "objectId"]).where("action", "=", "document.opened").where("objectId", "=", document!).execute();
    await openDocument(draft.holder, document!);
    expect(await opened()).toEqual([]);
    await openDocument(team, document!);
    expect(await opened()).toEqual([{ actorAccountId: team.accountId, objectId: document }]);
    await expect(openDocument((await aHolder()).holder, document!)).rejects.toMatchObject({ status: 404 });
  });

  test("by seats when the version before the meeting holds it", async () => {
    const { applicationId, examinationId, holder, team } = await aCheckedApplication();
    const seat = await aSeatHolder();
    const [document] = await documentsOf(applicationId);
    await expect(getDocumentFileId(seat, document!)).rejects.toMatchObject({ status: 404 });
    await putOnAgenda(examinationId, team.accountId);
    expect(await getDocumentFileId(seat, document!)).toBeTruthy();
    await db.updateTable("labelApplication").set({ status: "draft" }).where("id", "=", applicationId).execute();
    const later = await addDocument(holder, applicationId, aDocumentInput);
    await expect(getDocumentFileId(seat, later)).rejects.toMatchObject({ status: 404 });
    await removeDocument(holder, applicationId, document!);
    expect(await getDocumentFileId(seat, document!)).toBeTruthy();
  });

  test("by no seat that recused itself in the matter", async () => {
    const { applicationId, examinationId, team } = await aCheckedApplication();
    const seat = await aSeatHolder();
    const [document] = await documentsOf(applicationId);
    await putOnAgenda(examinationId, team.accountId);
    expect(await getDocumentFileId(seat, document!)).toBeTruthy();
    await db.insertInto("recusal").values({ examinationId, seatId: seat.seatIds[0]!, ground: "family", detail: "Un proche.", declaredBy: seat.accountId, declaredAt: new Date() }).execute();
    await expect(getDocumentFileId(seat, document!)).rejects.toMatchObject({ status: 404 });
    expect((await getExamination(seat, examinationId)).content).toMatchObject({ documents: [], answers: {}, funding: [] });
  });
});

test("a holder's desk tells each project's life, and never another's", async () => {
  const { holder, projectId, applicationId } = await aSubmittedApplication();
  await aProject();
  const desk = await listDeskProjects(holder);
  expect(desk).toHaveLength(1);
  expect(desk[0]).toMatchObject({ id: projectId, life: { application: { id: applicationId, status: "submitted", missing: 0, awaited: [] }, decision: null, label: null } });
});

test("a draft's desk counts what is missing and names the silent partner", async () => {
  const { holder, applicationId } = await aCompleteDraft();
  const [document] = await documentsOf(applicationId);
  await removeDocument(holder, applicationId, document!);
  expect((await listDeskProjects(holder))[0]?.life.application).toMatchObject({ missing: 1, awaited: ["Réseau d’Exemple"] });
});

test("an application's file is its holders' only; its history names who did what", async () => {
  const { holder, applicationId } = await aSubmittedApplication();
  expect((await getApplicationFile(holder, applicationId)).id).toBe(applicationId);
  await expect(getApplicationFile((await aHolder()).holder, applicationId)).rejects.toMatchObject({ status: 404 });
  expect((await listHistory(applicationId)).map(({ status, byName }) => [status, byName])).toEqual([
    ["draft", "Dominique Porteuse"], ["submitted", "Dominique Porteuse"],
  ]);
});

test("requested changes are those of the last version", async () => {
  const { holder, applicationId } = await aSubmittedApplication();
  const team = await aTeamMember();
  await requestChanges(team, applicationId, [{ criterion: 2, reason: "Dites pour qui." }]);
  expect(await listRequestedChanges(applicationId)).toMatchObject([{ criterion: 2, reason: "Dites pour qui." }]);
  await answerEveryDemand(holder, applicationId);
  await submitApplication(holder, applicationId);
  expect(await listRequestedChanges(applicationId)).toEqual([]);
});

test("the team lists and reads what was submitted, never a draft; a holder lists nothing", async () => {
  const team = await aTeamMember();
  const { applicationId, versionId, holder } = await aSubmittedApplication(await aProject({ communeCode: "62119" }));
  const draft = await aCompleteDraft();
  const listed = await listTeamApplications(team, "submitted");
  expect(listed.find(({ id }) => id === applicationId)).toMatchObject({ communeName: "Béthune", inTerritory: true, versions: 1 });
  expect((await listTeamApplications(team)).some(({ id }) => id === draft.applicationId)).toBe(false);
  expect((await countApplications(team)).submitted).toBe(listed.length);
  expect((await getTeamApplication(team, applicationId)).version).toMatchObject({ id: versionId, number: 1, submittedByName: "Dominique Porteuse" });
  await expect(getTeamApplication(team, draft.applicationId)).rejects.toMatchObject({ status: 404 });
  for (const refused of [listTeamApplications(holder), countApplications(holder), getTeamApplication(holder, applicationId)])
    await expect(refused).rejects.toMatchObject({ status: 404 });
});

test("a partner sees what it is asked, by page or by link, and nothing else", async () => {
  const { attestationId, partner } = await aCompleteDraft();
  const { partner: other } = await aPartner("Autre");
  expect((await listPartnerAttestations(partner)).map(({ id }) => id)).toEqual([attestationId]);
  expect(await listPartnerAttestations(other)).toEqual([]);
  await expect(getPartnerAttestation(other, attestationId)).rejects.toMatchObject({ status: 404 });
  expect(await findAttestationByLink(await lastLinkToken(attestationId))).toMatchObject({ projectName: "Le fournil d’Exemple", communeName: "Béthune" });
  await expect(findAttestationByLink(`${attestationId}.x`)).rejects.toMatchObject({ status: 404 });
});
