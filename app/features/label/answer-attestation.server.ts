import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { answerProblem } from "./attestation";
import { openLink } from "./attestation-links.server";
import type { AttestationAnswer } from "./attestation.schemas";
import { lockAttestation, type LockedAttestation } from "./lock-attestation.server";
import { listHolders } from "./recipients.server";

async function mailHolders(trx: Transaction, attestation: LockedAttestation, answer: AttestationAnswer) {
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
async function answerOnce(trx: Transaction, attestation: LockedAttestation, answer: AttestationAnswer, actor: Actor | null, at: Date): Promise<void> {
  const problem = answerProblem(attestation.status, attestation.applicationStatus);
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

/** @throws 404 for a link that we did not sign; DomainError attestation.link_closed | attestation.already_answered | attestation.closed */
export async function answerAttestationByLink(token: string, answer: AttestationAnswer): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const named = orNotFound(await openLink(trx, token, at));
    const attestation = orNotFound(await lockAttestation(trx, named.attestationId));
    // Asked once more under the lock: a revocation that came first wins.
    if (!(await openLink(trx, token, at))?.opens) throw new DomainError("attestation.link_closed");
    await answerOnce(trx, attestation, answer, null, at);
  });
}

/** On the partner's own page. @throws 404 for another partner's; DomainError attestation.already_answered | closed */
export async function answerAttestationAsPartner(actor: Actor, attestationId: string, answer: AttestationAnswer): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const attestation = orNotFound(await lockAttestation(trx, attestationId));
    if (!actor.partnerIds.includes(attestation.partnerId)) throw notFound();
    await answerOnce(trx, attestation, answer, actor, await now(trx));
  });
}
