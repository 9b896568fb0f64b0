import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { answerEveryDemand, aCheckedApplication, aCompleteDraft, aSubmittedApplication, attest } from "#tests/factories/label";
import { checkApplication } from "./check-application.server";
import { requestChanges } from "./request-changes.server";
import { submitApplication } from "./submit-application.server";

useTestDatabase();

const statusOf = async (id: string) =>
  (await db.selectFrom("labelApplication").select("status").where("id", "=", id).executeTakeFirstOrThrow()).status;
const examinationsOf = (applicationId: string) => db.selectFrom("examination").selectAll().where("applicationId", "=", applicationId).execute();
const templatesTo = async (recipient: string) =>
  (await db.selectFrom("mailMessage").select("template").where("recipient", "=", recipient).orderBy("createdAt").execute()).map(({ template }) => template);

describe("checking", () => {
  test("opens examination 1 on the submitted version and tells the holder", async () => {
    const { applicationId, versionId, examinationId, holder, team } = await aCheckedApplication();
    expect(await statusOf(applicationId)).toBe("checked");
    expect(await examinationsOf(applicationId)).toMatchObject([{ id: examinationId, number: 1, versionId, status: "waiting", meetingId: null }]);
    const opened = await db.selectFrom("transition").selectAll().where("subjectId", "=", examinationId).execute();
    expect(opened).toMatchObject([{ subject: "examination", toStatus: "waiting", accountId: team.accountId }]);
    expect(await templatesTo(holder.email)).toContain("application-checked");
  });

  test("twice at once opens one examination", async () => {
    const { applicationId } = await aSubmittedApplication();
    const team = await aTeamMember();
    const results = await Promise.allSettled([1, 2].map(() => checkApplication(team, applicationId)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await examinationsOf(applicationId)).toHaveLength(1);
  });

  test("waits for a partner's attestation", async () => {
    const draft = await aCompleteDraft();
    await submitApplication(draft.holder, draft.applicationId);
    const team = await aTeamMember();
    await expect(checkApplication(team, draft.applicationId)).rejects.toMatchObject({ code: "application.no_attestation" });
    expect(await statusOf(draft.applicationId)).toBe("submitted");
    await attest(draft);
    await checkApplication(team, draft.applicationId);
    expect(await statusOf(draft.applicationId)).toBe("checked");
  });

  test("is refused to a holder, and a draft does not exist for the team", async () => {
    const { applicationId, holder } = await aSubmittedApplication();
    await expect(checkApplication(holder, applicationId)).rejects.toMatchObject({ status: 404 });
    const draft = await aCompleteDraft();
    await expect(checkApplication(await aTeamMember(), draft.applicationId)).rejects.toMatchObject({ status: 404 });
  });
});

describe("asking for changes", () => {
  const changes = [{ criterion: 1, reason: "Joignez les devis." }, { criterion: 3, reason: "Précisez l’adresse." }] as const;

  test("keeps a reason per criterion, tells the holder, who submits version 2", async () => {
    const { applicationId, versionId, holder } = await aSubmittedApplication();
    const team = await aTeamMember();
    await requestChanges(team, applicationId, [...changes]);
    expect(await statusOf(applicationId)).toBe("changes_requested");
    const rows = await db.selectFrom("changeRequest").select(["criterion", "reason", "requestedBy"]).where("versionId", "=", versionId).orderBy("criterion").execute();
    expect(rows).toEqual(changes.map((change) => ({ ...change, requestedBy: team.accountId })));
    expect(await templatesTo(holder.email)).toContain("application-changes-requested");
    await answerEveryDemand(holder, applicationId);
    await submitApplication(holder, applicationId);
    const versions = await db.selectFrom("applicationVersion").select("number").where("applicationId", "=", applicationId).orderBy("number").execute();
    expect(versions).toEqual([{ number: 1 }, { number: 2 }]);
    expect(await checkApplication(team, applicationId)).toBeTruthy();
    expect(await examinationsOf(applicationId)).toMatchObject([{ number: 1 }]);
  });

  test("needs a reason, the right state and the team", async () => {
    const { applicationId, holder } = await aSubmittedApplication();
    const team = await aTeamMember();
    await expect(requestChanges(team, applicationId, [])).rejects.toMatchObject({ code: "application.no_reason" });
    await expect(requestChanges(holder, applicationId, [...changes])).rejects.toMatchObject({ status: 404 });
    await checkApplication(team, applicationId);
    await expect(requestChanges(team, applicationId, [...changes])).rejects.toMatchObject({ code: "application.wrong_state" });
  });
});
