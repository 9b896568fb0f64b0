import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { readToken } from "~/lib/signed-link.server";
import { answerProblem } from "./attestation";
import type { AttestationAnswer } from "./attestation.schemas";
import { listHolders } from "./recipients.server";
import { ATTESTATION_LINK } from "./request-attestation.server";

const locking = (trx: Transaction, attestationId: string) =>
  trx
    .selectFrom("attestation")
    .innerJoin("labelApplication", "labelApplication.id", "attestation.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("partner", "partner.id", "attestation.partnerId")
    .select([
      "attestation.id", "attestation.status", "attestation.requestedAt", "attestation.linkExpiresAt", "attestation.applicationId", "attestation.partnerId",
      "labelApplication.status as applicationStatus", "project.organisationId", "project.name as projectName", "partner.name as partnerName",
    ])
    .where("attestation.id", "=", attestationId)
    .forUpdate(["attestation", "labelApplication"])
    .executeTakeFirst();

type Locked = NonNullable<Awaited<ReturnType<typeof locking>>>;

async function mailHolders(trx: Transaction, attestation: Locked, answer: AttestationAnswer) {
  for (const { accountId, email, name } of await listHolders(trx, attestation.organisationId))
    await queueMail(trx, {
      key: `attestation-answered:${attestation.id}:${accountId}:${attestation.requestedAt.toISOString()}`,
      template: "attestation-answered",
      to: email,
      props: {
        name, partnerName: attestation.partnerName, projectName: attestation.projectName,
        given: answer.answer === "given", statement: answer.statement,
        link: `/mon-espace/demandes/${attestation.applicationId}`,
      },
    });
}

/** `actor` is null when the signed link, not an account, shows who answers. */
async function answerOnce(trx: Transaction, attestation: Locked, answer: AttestationAnswer, actor: Actor | null): Promise<void> {
  const at = await now(trx);
  const problem = answerProblem(attestation, attestation.applicationStatus, actor === null, at);
  if (problem) throw new DomainError(`attestation.${problem}`);
  const { statement, signatory } = answer;
  const relation = answer.answer === "given" ? answer.relation : null;
  const { numUpdatedRows } = await trx
    .updateTable("attestation")
    .set({ status: answer.answer, relation, statement, signatory, answeredAt: at })
    .where("id", "=", attestation.id)
    .where("status", "=", "requested")
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new DomainError("attestation.already_answered");
  await mailHolders(trx, attestation, answer);
  await recordAudit(trx, {
    actor: actor ?? { kind: "link", name: signatory }, as: "partner", action: "attestation.answered", objectKind: "attestation", objectId: attestation.id,
    before: { status: "requested" }, after: { status: answer.answer, relation, signatory }, at,
  });
}

/** @throws 404 for a link that we did not sign; DomainError attestation.already_answered | closed | link_expired */
export async function answerAttestationByLink(token: string, answer: AttestationAnswer): Promise<void> {
  const attestationId = readToken(ATTESTATION_LINK, token);
  if (!attestationId) throw notFound();
  await db.transaction().execute(async (trx) => answerOnce(trx, orNotFound(await locking(trx, attestationId)), answer, null));
}

/** On the partner's own page. @throws 404 for another partner's; DomainError attestation.already_answered | closed */
export async function answerAttestationAsPartner(actor: Actor, attestationId: string, answer: AttestationAnswer): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const attestation = orNotFound(await locking(trx, attestationId));
    if (!actor.partnerIds.includes(attestation.partnerId)) throw notFound();
    await answerOnce(trx, attestation, answer, actor);
  });
}
