import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { readApplicationFile } from "./application-file.server";
import { drawLink } from "./attestation-links.server";

/** `accountId`: who asks; null when the partner itself asks for a fresh link. */
type Asked = { attestationId: string; applicationId: string; partnerId: string; at: Date; accountId: string | null };

/** Draws a link and mails it to the partner's known address, nowhere else. Returns its end. */
export async function mailAttestationLink(trx: Transaction, { attestationId, applicationId, partnerId, at, accountId }: Asked): Promise<Date> {
  const partner = await trx.selectFrom("partner").select(["name", "email"]).where("id", "=", partnerId).executeTakeFirstOrThrow();
  const { project, organisation } = await readApplicationFile(trx, applicationId);
  const { path, expiresAt, secretHash } = await drawLink(trx, attestationId, at, accountId);
  await queueMail(trx, {
    key: `attestation-request:${attestationId}:${secretHash}`,
    template: "attestation-request",
    to: partner.email,
    props: {
      partnerName: partner.name, projectName: project.name, organisationName: organisation.name, summary: project.summary,
      link: path, linkExpiresAt: expiresAt.toISOString(),
    },
  });
  return expiresAt;
}
