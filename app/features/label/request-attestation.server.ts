import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { isOpen } from "./application";
import { mayDraw, revokeLinks } from "./attestation-links.server";
import { lockOwnApplication } from "./lock-application.server";
import { mailAttestationLink } from "./mail-attestation-link.server";

/** A partner that declined is asked anew; its first answer stays as a fact. */
async function reopen(trx: Transaction, actor: Actor, applicationId: string, partnerId: string, at: Date): Promise<void> {
  const before = await trx
    .selectFrom("attestation")
    .select(["id", "status", "statement", "signatory"])
    .where("applicationId", "=", applicationId)
    .where("partnerId", "=", partnerId)
    .where("status", "in", ["declined", "withdrawn"])
    .forUpdate()
    .executeTakeFirst();
  if (!before) return;
  await trx
    .updateTable("attestation")
    .set({ status: "requested", statement: null, signatory: null, answeredAt: null })
    .where("id", "=", before.id)
    .execute();
  await revokeLinks(trx, before.id, at, actor.accountId);
  const reason = [before.signatory, before.statement].filter(Boolean).join(" : ");
  await recordTransition(trx, { subject: "attestation", subjectId: before.id, from: before.status, to: "requested", at, accountId: actor.accountId, reason });
}

/** A first request, or the renewal of one still unanswered. Null when the partner has attested. */
const ask = (trx: Transaction, applicationId: string, partnerId: string, at: Date) =>
  trx
    .insertInto("attestation")
    .values({ applicationId, partnerId, requestedAt: at })
    .onConflict((conflict) =>
      conflict.columns(["applicationId", "partnerId"]).doUpdateSet({ requestedAt: at }).where("attestation.status", "=", sql.lit("requested")),
    )
    .returning("id")
    .executeTakeFirst();

/**
 * Asks a partner for its attestation by a signed link; asking again draws a new link, and the old one ends at once.
 * @throws 404; DomainError attestation.closed | attestation.unknown_partner | attestation.already_answered | attestation.asked_today
 */
export async function requestAttestation(actor: Actor, applicationId: string, partnerId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const application = await lockOwnApplication(trx, actor, applicationId);
    if (!isOpen(application.status)) throw new DomainError("attestation.closed");
    const partner = await trx.selectFrom("partner").select("id").where("id", "=", partnerId).where("closedAt", "is", null).executeTakeFirst();
    if (!partner) throw new DomainError("attestation.unknown_partner", {}, "partnerId");
    const at = await now(trx);
    await reopen(trx, actor, applicationId, partnerId, at);
    const attestation = await ask(trx, applicationId, partnerId, at);
    if (!attestation) throw new DomainError("attestation.already_answered", {}, "partnerId");
    if (!(await mayDraw(trx, attestation.id, at))) throw new DomainError("attestation.asked_today", {}, "partnerId");
    const linkExpiresAt = await mailAttestationLink(trx, { attestationId: attestation.id, applicationId, partnerId, at, accountId: actor.accountId });
    await recordAudit(trx, { actor, as: "holder", action: "attestation.requested", objectKind: "attestation", objectId: attestation.id, after: { linkExpiresAt }, at });
    return attestation.id;
  });
}
