import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCompleteDraft } from "#tests/factories/label";
import { aHolder, aPartner } from "#tests/factories/projects";
import { moveClockTo, now } from "~/lib/clock.server";
import { signToken } from "~/lib/signed-link.server";
import { answerAttestationAsPartner, answerAttestationByLink } from "./answer-attestation.server";
import type { AttestationAnswer } from "./attestation.schemas";
import { requestAttestation } from "./request-attestation.server";
import { submitApplication } from "./submit-application.server";
import { withdrawApplication } from "./withdraw-application.server";

useTestDatabase();

const given: AttestationAnswer = { answer: "given", relation: "follows", statement: "Nous suivons ce projet depuis deux ans.", signatory: "S. Partenaire, directeur" };
const declined: AttestationAnswer = { answer: "declined", statement: "Nous ne le connaissons pas.", signatory: "S. Partenaire" };
const rowOf = (id: string) => db.selectFrom("attestation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const mails = (key: string) => db.selectFrom("mailMessage").select(["recipient", "props"]).where("key", "like", `${key}%`).execute();

describe("asking a partner", () => {
  test("writes to it once a day, with a link of thirty days", async () => {
    const { attestationId, partnerId, holder, applicationId } = await aCompleteDraft();
    expect(await requestAttestation(holder, applicationId, partnerId)).toBe(attestationId);
    const [mail, ...others] = await mails(`attestation-request:${attestationId}`);
    expect(others).toEqual([]);
    expect(mail?.props).toMatchObject({ link: `/attestation/${signToken("attestation", attestationId)}` });
    const { linkExpiresAt, requestedAt } = await rowOf(attestationId);
    expect(Math.floor((linkExpiresAt.getTime() - requestedAt.getTime()) / 86_400_000)).toBe(30);
  });

  test("is refused to another holder, for an unknown partner, and after the end", async () => {
    const { applicationId, holder, partnerId } = await aCompleteDraft();
    await expect(requestAttestation((await aHolder()).holder, applicationId, partnerId)).rejects.toMatchObject({ status: 404 });
    await expect(requestAttestation(holder, applicationId, applicationId)).rejects.toMatchObject({ code: "attestation.unknown_partner", field: "partnerId" });
    await withdrawApplication(holder, applicationId, "Nous renonçons.");
    await expect(requestAttestation(holder, applicationId, partnerId)).rejects.toMatchObject({ code: "attestation.closed" });
  });
});

describe("the partner's answer", () => {
  test("by the signed link: dated, signed, told to the holder, once", async () => {
    const { attestationId, holder } = await aCompleteDraft();
    const token = signToken("attestation", attestationId);
    await answerAttestationByLink(token, given);
    const row = await rowOf(attestationId);
    expect(row).toMatchObject({ status: "given", relation: "follows", signatory: "S. Partenaire, directeur" });
    expect(row.answeredAt).toBeInstanceOf(Date);
    expect((await mails(`attestation-answered:${attestationId}`)).map(({ recipient }) => recipient)).toEqual([holder.email]);
    await expect(answerAttestationByLink(token, declined)).rejects.toMatchObject({ code: "attestation.already_answered" });
  });

  test("two answers at once leave one", async () => {
    const { attestationId, partner } = await aCompleteDraft();
    const token = signToken("attestation", attestationId);
    const results = await Promise.allSettled([answerAttestationByLink(token, given), answerAttestationAsPartner(partner, attestationId, declined)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await mails(`attestation-answered:${attestationId}`)).toHaveLength(1);
  });

  test("can be no; asked again, the same partner may say yes, and its first answer is kept", async () => {
    const { attestationId, partner, partnerId, holder, applicationId } = await aCompleteDraft();
    await answerAttestationAsPartner(partner, attestationId, declined);
    expect(await rowOf(attestationId)).toMatchObject({ status: "declined", relation: null });
    expect(await requestAttestation(holder, applicationId, partnerId)).toBe(attestationId);
    expect(await rowOf(attestationId)).toMatchObject({ status: "requested", statement: null, answeredAt: null });
    expect(await mails(`attestation-request:${attestationId}`)).toHaveLength(2);
    const facts = await db.selectFrom("transition").select(["fromStatus", "toStatus", "reason"]).where("subjectId", "=", attestationId).execute();
    expect(facts).toEqual([{ fromStatus: "declined", toStatus: "requested", reason: "S. Partenaire : Nous ne le connaissons pas." }]);
    await answerAttestationByLink(signToken("attestation", attestationId), given);
    expect(await rowOf(attestationId)).toMatchObject({ status: "given" });
    expect(await mails(`attestation-answered:${attestationId}`)).toHaveLength(2);
  });

  test("once given is not asked again", async () => {
    const { attestationId, partner, partnerId, holder, applicationId } = await aCompleteDraft();
    await answerAttestationAsPartner(partner, attestationId, given);
    await expect(requestAttestation(holder, applicationId, partnerId)).rejects.toMatchObject({ code: "attestation.already_answered" });
  });

  test("another partner, a forged link and one made for something else meet a 404", async () => {
    const { attestationId } = await aCompleteDraft();
    await expect(answerAttestationAsPartner((await aPartner("Autre")).partner, attestationId, given)).rejects.toMatchObject({ status: 404 });
    await expect(answerAttestationByLink(`${attestationId}.forged`, given)).rejects.toMatchObject({ status: 404 });
    await expect(answerAttestationByLink(signToken("other", attestationId), given)).rejects.toMatchObject({ status: 404 });
  });

  test("may come after the submission", async () => {
    const draft = await aCompleteDraft();
    await submitApplication(draft.holder, draft.applicationId);
    await answerAttestationAsPartner(draft.partner, draft.attestationId, given);
    expect(await rowOf(draft.attestationId)).toMatchObject({ status: "given" });
  });
});

// Last: the clock of this database does not come back.
test("an expired link is refused; the partner's own page still answers, and asking again renews the link", async () => {
  const first = await aCompleteDraft();
  const second = await aCompleteDraft();
  await moveClockTo(new Date((await now()).getTime() + 32 * 86_400_000));
  await expect(answerAttestationByLink(signToken("attestation", first.attestationId), given)).rejects.toMatchObject({ code: "attestation.link_expired" });
  await answerAttestationAsPartner(first.partner, first.attestationId, given);
  await requestAttestation(second.holder, second.applicationId, second.partnerId);
  await answerAttestationByLink(signToken("attestation", second.attestationId), given);
  expect(await rowOf(second.attestationId)).toMatchObject({ status: "given" });
});
