import { db } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { answerProblem } from "./attestation";
import { mayDraw, openLink } from "./attestation-links.server";
import { lockAttestation } from "./lock-attestation.server";
import { mailAttestationLink } from "./mail-attestation-link.server";

/**
 * For a link that opens no more: a fresh one goes to the partner's known address while its answer is awaited, within the
 * day's limit. Whether one went is told to nobody. @throws 404 for a link that we did not sign
 */
export async function renewAttestationLink(token: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const { attestationId } = orNotFound(await openLink(trx, token, at));
    const { applicationId, partnerId, status, applicationStatus } = orNotFound(await lockAttestation(trx, attestationId));
    if ((await openLink(trx, token, at))?.opens || answerProblem(status, applicationStatus)) return;
    if (!(await mayDraw(trx, attestationId, at))) return;
    const linkExpiresAt = await mailAttestationLink(trx, { attestationId, applicationId, partnerId, at, accountId: null });
    await recordAudit(trx, { actor: { kind: "link" }, as: "partner", action: "attestation.link_renewed", objectKind: "attestation", objectId: attestationId, after: { linkExpiresAt }, at });
  });
}
