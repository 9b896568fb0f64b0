import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { signToken } from "~/lib/signed-link.server";
import { recordTransition } from "~/lib/transitions.server";
import { isOpen } from "./application";
import { LINK_DAYS } from "./attestation";
import { readApplicationFile } from "./application-file.server";
import { lockOwnApplication } from "./lock-application.server";

/** What the signature of a partner's link is made for. */
export const ATTESTATION_LINK = "attestation";

/** A partner that declined is asked anew; its first answer stays as a fact. True when that was so. */
async function reopen(trx: Transaction, actor: Actor, applicationId: string, partnerId: string, at: Date): Promise<boolean> {
  const declined = await trx
    .selectFrom("attestation")
    .select(["id", "statement", "signatory"])
    .where("applicationId", "=", applicationId)
    .where("partnerId", "=", partnerId)
    .where("status", "=", "declined")
    .forUpdate()
    .executeTakeFirst();
  if (!declined) return false;
  await trx
    .updateTable("attestation")
    .set({ status: "requested", statement: null, signatory: null, answeredAt: null })
    .where("id", "=", declined.id)
    .execute();
  const reason = [declined.signatory, declined.statement].filter(Boolean).join(" : ");
  await recordTransition(trx, { subject: "attestation", subjectId: declined.id, from: "declined", to: "requested", at, accountId: actor.accountId, reason });
  return true;
}

/** A first request, or the renewal of one still unanswered. Null when the partner has attested. */
const ask = (trx: Transaction, applicationId: string, partnerId: string, at: Date, linkExpiresAt: Date) =>
  trx
    .insertInto("attestation")
    .values({ applicationId, partnerId, requestedAt: at, linkExpiresAt })
    .onConflict((conflict) =>
      conflict
        .columns(["applicationId", "partnerId"])
        .doUpdateSet({ requestedAt: at, linkExpiresAt })
        .where("attestation.status", "=", sql.lit("requested")),
    )
    .returning("id")
    .executeTakeFirst();

type Mailed = { attestationId: string; applicationId: string; partnerId: string; at: Date; linkExpiresAt: Date; again: boolean };

async function mailPartner(trx: Transaction, { attestationId, applicationId, partnerId, at, linkExpiresAt, again }: Mailed) {
  const partner = orNotFound(await trx.selectFrom("partner").select(["name", "email"]).where("id", "=", partnerId).executeTakeFirst());
  const { project, organisation } = await readApplicationFile(trx, applicationId);
  await queueMail(trx, {
    // One mail a day at most, and one more after a refusal: nobody is pestered through us.
    key: `attestation-request:${attestationId}:${parisDay(at)}${again ? ":again" : ""}`,
    template: "attestation-request",
    to: partner.email,
    props: {
      partnerName: partner.name, projectName: project.name, organisationName: organisation.name, summary: project.summary,
      link: `/attestation/${signToken(ATTESTATION_LINK, attestationId)}`,
      linkExpiresAt: linkExpiresAt.toISOString(),
    },
  });
}

/**
 * Asks a partner for its attestation by a signed link; asking again renews the link.
 * @throws 404; DomainError attestation.closed | attestation.unknown_partner | attestation.already_answered
 */
export async function requestAttestation(actor: Actor, applicationId: string, partnerId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const application = await lockOwnApplication(trx, actor, applicationId);
    if (!isOpen(application.status)) throw new DomainError("attestation.closed");
    const partner = await trx.selectFrom("partner").select("id").where("id", "=", partnerId).executeTakeFirst();
    if (!partner) throw new DomainError("attestation.unknown_partner", {}, "partnerId");
    const at = await now(trx);
    const expires = parisInstant(addDays(parisDay(at), LINK_DAYS), "23:59:59");
    const again = await reopen(trx, actor, applicationId, partnerId, at);
    const attestation = await ask(trx, applicationId, partnerId, at, expires);
    if (!attestation) throw new DomainError("attestation.already_answered", {}, "partnerId");
    await mailPartner(trx, { attestationId: attestation.id, applicationId, partnerId, at, linkExpiresAt: expires, again });
    await recordAudit(trx, { actor, as: "holder", action: "attestation.requested", objectKind: "attestation", objectId: attestation.id, after: { linkExpiresAt: expires }, at });
    return attestation.id;
  });
}
