import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { revokeLinks } from "./attestation-links.server";
import { lockApplicationForTeam, lockOwnApplication } from "./lock-application.server";
import { lockAttestation, type LockedAttestation } from "./lock-attestation.server";

const ofApplication = (attestation: LockedAttestation | undefined, applicationId: string): LockedAttestation => {
  if (attestation?.applicationId !== applicationId) throw notFound();
  return attestation;
};

/** The holder takes its request back: the link ends at once, and the partner is asked nothing more. @throws 404; DomainError attestation.already_answered */
export async function withdrawAttestation(actor: Actor, applicationId: string, attestationId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockOwnApplication(trx, actor, applicationId);
    const { id, status } = ofApplication(await lockAttestation(trx, attestationId), applicationId);
    if (status !== "requested") throw new DomainError("attestation.already_answered");
    const at = await now(trx);
    await trx.updateTable("attestation").set({ status: "withdrawn" }).where("id", "=", id).where("status", "=", "requested").execute();
    await revokeLinks(trx, id, at, actor.accountId);
    await recordTransition(trx, { subject: "attestation", subjectId: id, from: status, to: "withdrawn", at, accountId: actor.accountId });
    await recordAudit(trx, { actor, as: "holder", action: "attestation.withdrawn", objectKind: "attestation", objectId: id, before: { status }, after: { status: "withdrawn" }, at });
  });
}

/** The team ends a link that went astray; the request itself stands. False when no link was alive. @throws 404 */
export async function revokeAttestationLink(actor: Actor, applicationId: string, attestationId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockApplicationForTeam(trx, actor, applicationId);
    const { id } = ofApplication(orNotFound(await lockAttestation(trx, attestationId)), applicationId);
    const at = await now(trx);
    const ended = await revokeLinks(trx, id, at, actor.accountId);
    if (ended) await recordAudit(trx, { actor, as: "team", action: "attestation.link_revoked", objectKind: "attestation", objectId: id, at });
    return ended;
  });
}
