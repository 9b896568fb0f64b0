import type { Transaction } from "#db";

/** The attestation and its application, locked. Without any right of its own: the caller scopes it. */
export const lockAttestation = (trx: Transaction, attestationId: string) =>
  trx
    .selectFrom("attestation")
    .innerJoin("labelApplication", "labelApplication.id", "attestation.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("partner", "partner.id", "attestation.partnerId")
    .select([
      "attestation.id", "attestation.status", "attestation.requestedAt", "attestation.applicationId", "attestation.partnerId",
      "labelApplication.status as applicationStatus", "project.organisationId", "project.name as projectName", "partner.name as partnerName",
    ])
    .where("attestation.id", "=", attestationId)
    .forUpdate(["labelApplication", "attestation"])
    .executeTakeFirst();

export type LockedAttestation = NonNullable<Awaited<ReturnType<typeof lockAttestation>>>;
