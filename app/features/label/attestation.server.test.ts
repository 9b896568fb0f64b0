import { describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aCompleteDraft } from "#tests/factories/label";
import { aTeamMember } from "#tests/factories/accounts";
import { lastLinkToken as lastLink } from "#tests/factories/attestation-links";
import { aHolder, aPartner } from "#tests/factories/projects";
import { moveClockTo, now } from "~/lib/clock.server";
import { signLink, signToken } from "~/lib/signed-link.server";
import { answerAttestationAsPartner, answerAttestationByLink } from "./answer-attestation.server";
import type { AttestationAnswer } from "./attestation.schemas";
import { findAttestationByLink } from "./partner-attestations.server";
import { renewAttestationLink } from "./renew-attestation-link.server";
import { requestAttestation } from "./request-attestation.server";
import { submitApplication } from "./submit-application.server";
import { withdrawApplication } from "./withdraw-application.server";
import { revokeAttestationLink, withdrawAttestation } from "./withdraw-attestation.server";

useTestDatabase();

const given: AttestationAnswer = { answer: "given", relation: "follows", statement: "Nous suivons ce projet depuis deux ans.", signatory: "S. Partenaire, directeur" };
const declined: AttestationAnswer = { answer: "declined", statement: "Nous ne le connaissons pas.", signatory: "S. Partenaire" };
const rowOf = (id: string) => db.selectFrom("attestation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const mails = (key: string) => db.selectFrom("mailMessage").select(["recipient", "props"]).where("key", "like", `${key}%`).execute();

describe("asking a partner", () => {
  test("mails it one link a day, good for thirty days", async () => {
    const { attestationId, partnerId, holder, applicationId } = await aCompleteDraft();
    await expect(requestAttestation(holder, applicationId, partnerId)).rejects.toMatchObject({ code: "attestation.asked_today", field: "partnerId" });
    const [mail, ...others] = await mails(`attestation-request:${attestationId}`);
    expect(others).toEqual([]);
    expect(mail?.props).toMatchObject({ link: `/attestation/${await lastLink(attestationId)}` });
    const { expiresAt, issuedAt } = await db.selectFrom("attestationLink").selectAll().where("attestationId", "=", attestationId).executeTakeFirstOrThrow();
    expect(Math.floor((expiresAt.getTime() - issuedAt.getTime()) / 86_400_000)).toBe(30);
  });

  test("keeps of a link nothing that opens it", async () => {
    const { attestationId } = await aCompleteDraft();
    const row = await db.selectFrom("attestationLink").selectAll().where("attestationId", "=", attestationId).executeTakeFirstOrThrow();
    const said = JSON.parse(Buffer.from((await lastLink(attestationId)).split(".")[1]!, "base64url").toString()) as { secret: string };
    expect(row.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(said.secret);
  });

  test("is refused to another holder, for an unknown partner, and after the end", async () => {
    const { applicationId, holder, partnerId } = await aCompleteDraft();
    await expect(requestAttestation((await aHolder()).holder, applicationId, partnerId)).rejects.toMatchObject({ status: 404 });
    await expect(requestAttestation(holder, applicationId, applicationId)).rejects.toMatchObject({ code: "attestation.unknown_partner", field: "partnerId" });
    await withdrawApplication(holder, applicationId, "Nous renonçons.");
    await expect(requestAttestation(holder, applicationId, partnerId)).rejects.toMatchObject({ code: "attestation.closed" });
  });
});

test("two living links cannot be", async () => {
  const { attestationId } = await aCompleteDraft();
  const live = { attestationId, secretHash: "another", issuedAt: new Date(), expiresAt: new Date(Date.now() + 1000) };
  await expect(db.insertInto("attestationLink").values(live).execute()).rejects.toThrow(/attestation_link_live_idx/);
});

const ends = async (token: string) => {
  expect(await findAttestationByLink(token)).toBeNull();
  await expect(answerAttestationByLink(token, given)).rejects.toMatchObject({ code: "attestation.link_closed" });
};

describe("a link ends at once", () => {
  test("when the holder takes its request back; nobody waits for the answer any more", async () => {
    const { attestationId, applicationId, holder, partner } = await aCompleteDraft();
    const token = await lastLink(attestationId);
    await withdrawAttestation(holder, applicationId, attestationId);
    await ends(token);
    await expect(answerAttestationAsPartner(partner, attestationId, given)).rejects.toMatchObject({ code: "attestation.closed" });
    await expect(withdrawAttestation(holder, applicationId, attestationId)).rejects.toMatchObject({ code: "attestation.already_answered" });
    const facts = await db.selectFrom("transition").select(["toStatus", "accountId"]).where("subjectId", "=", attestationId).execute();
    expect(facts).toEqual([{ toStatus: "withdrawn", accountId: holder.accountId }]);
  });

  test("when the holder asks anew: the newer one alone opens", async () => {
    const { attestationId, applicationId, holder, partnerId } = await aCompleteDraft();
    const first = await lastLink(attestationId);
    await withdrawAttestation(holder, applicationId, attestationId);
    await requestAttestation(holder, applicationId, partnerId);
    await ends(first);
    expect(await findAttestationByLink(await lastLink(attestationId))).toMatchObject({ id: attestationId });
  });

  test("when the team ends it; the request stands, and its own page still answers", async () => {
    const draft = await aCompleteDraft();
    await submitApplication(draft.holder, draft.applicationId);
    const [token, team] = [await lastLink(draft.attestationId), await aTeamMember()];
    await expect(revokeAttestationLink(draft.holder, draft.applicationId, draft.attestationId)).rejects.toMatchObject({ status: 404 });
    expect(await revokeAttestationLink(team, draft.applicationId, draft.attestationId)).toBe(true);
    expect(await revokeAttestationLink(team, draft.applicationId, draft.attestationId)).toBe(false);
    await ends(token);
    await answerAttestationAsPartner(draft.partner, draft.attestationId, given);
  });

  test("when the application is withdrawn", async () => {
    const { attestationId, applicationId, holder } = await aCompleteDraft();
    const token = await lastLink(attestationId);
    await withdrawApplication(holder, applicationId, "Nous renonçons.");
    await ends(token);
  });

  test("by its own people only (situation 22)", async () => {
    const { attestationId, applicationId } = await aCompleteDraft();
    const other = await aCompleteDraft();
    await expect(withdrawAttestation(other.holder, applicationId, attestationId)).rejects.toMatchObject({ status: 404 });
    await expect(withdrawAttestation(other.holder, other.applicationId, attestationId)).rejects.toMatchObject({ status: 404 });
    expect(await findAttestationByLink(await lastLink(attestationId))).not.toBeNull();
  });
});

describe("a fresh link, asked from one that opens no more", () => {
  const sent = async (attestationId: string) => (await mails(`attestation-request:${attestationId}`)).length;

  test("goes to the partner's known address, three a day in all", async () => {
    const draft = await aCompleteDraft();
    await submitApplication(draft.holder, draft.applicationId);
    const [token, team] = [await lastLink(draft.attestationId), await aTeamMember()];
    for (const count of [2, 3, 3]) {
      await revokeAttestationLink(team, draft.applicationId, draft.attestationId);
      await renewAttestationLink(token);
      expect(await sent(draft.attestationId)).toBe(count);
    }
    const addresses = new Set((await mails(`attestation-request:${draft.attestationId}`)).map(({ recipient }) => recipient));
    const { email } = await db.selectFrom("partner").select("email").where("id", "=", draft.partnerId).executeTakeFirstOrThrow();
    expect([...addresses]).toEqual([email]);
  });

  test("is not drawn for one that opens, nor once nothing is awaited; neither is told", async () => {
    const { attestationId, applicationId, holder } = await aCompleteDraft();
    const token = await lastLink(attestationId);
    await renewAttestationLink(token);
    await withdrawAttestation(holder, applicationId, attestationId);
    await renewAttestationLink(token);
    expect(await sent(attestationId)).toBe(1);
  });

  test("needs a link of ours", async () => {
    const { attestationId } = await aCompleteDraft();
    await expect(renewAttestationLink(signToken("attestation", attestationId))).rejects.toMatchObject({ status: 404 });
  });
});

describe("the partner's answer", () => {
  test("by the signed link: dated, signed, told to the holder, once", async () => {
    const { attestationId, holder } = await aCompleteDraft();
    const token = await lastLink(attestationId);
    await answerAttestationByLink(token, given);
    const row = await rowOf(attestationId);
    expect(row).toMatchObject({ status: "given", relation: "follows", signatory: "S. Partenaire, directeur" });
    expect(row.answeredAt).toBeInstanceOf(Date);
    expect((await mails(`attestation-answered:${attestationId}`)).map(({ recipient }) => recipient)).toEqual([holder.email]);
    await expect(answerAttestationByLink(token, declined)).rejects.toMatchObject({ code: "attestation.already_answered" });
  });

  test("two answers at once leave one", async () => {
    const { attestationId, partner } = await aCompleteDraft();
    const token = await lastLink(attestationId);
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
    await answerAttestationByLink(await lastLink(attestationId), given);
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
    const other = signLink("other", { id: attestationId, secret: "x", expiresAt: new Date(Date.now() + 1000) });
    await expect(answerAttestationByLink(other, given)).rejects.toMatchObject({ status: 404 });
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
  const tokens = [await lastLink(first.attestationId), await lastLink(second.attestationId)];
  await moveClockTo(new Date((await now()).getTime() + 32 * 86_400_000));
  await ends(tokens[0]!);
  await answerAttestationAsPartner(first.partner, first.attestationId, given);
  await requestAttestation(second.holder, second.applicationId, second.partnerId);
  await ends(tokens[1]!);
  await answerAttestationByLink(await lastLink(second.attestationId), given);
  expect(await rowOf(second.attestationId)).toMatchObject({ status: "given" });
});
