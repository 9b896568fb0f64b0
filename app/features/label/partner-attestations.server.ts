import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { notFound, orNotFound } from "~/lib/errors";
import { readToken } from "~/lib/signed-link.server";
import { ATTESTATION_LINK } from "./request-attestation.server";

const attestations = () =>
  db
    .selectFrom("attestation")
    .innerJoin("partner", "partner.id", "attestation.partnerId")
    .innerJoin("labelApplication", "labelApplication.id", "attestation.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "attestation.id", "attestation.status", "attestation.relation", "attestation.statement", "attestation.signatory",
      "attestation.requestedAt", "attestation.answeredAt", "attestation.linkExpiresAt", "partner.name as partnerName",
      "labelApplication.status as applicationStatus", "project.name as projectName", "project.summary", "project.communeCode",
      "organisation.name as organisationName",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof attestations>["executeTakeFirstOrThrow"]>>;
const named = ({ communeCode, ...row }: Row) => ({ ...row, communeName: communeName(communeCode) });

export type PartnerAttestation = ReturnType<typeof named>;

/** What this person's partners are asked, the unanswered first. */
export async function listPartnerAttestations(actor: Actor): Promise<PartnerAttestation[]> {
  if (actor.partnerIds.length === 0) return [];
  const rows = await attestations()
    .where("attestation.partnerId", "in", [...actor.partnerIds])
    .orderBy((eb) => eb("attestation.status", "!=", "requested"))
    .orderBy("attestation.requestedAt", "desc")
    .execute();
  return rows.map(named);
}

/** @throws 404 for another partner's. */
export async function getPartnerAttestation(actor: Actor, attestationId: string): Promise<PartnerAttestation> {
  const own = (await listPartnerAttestations(actor)).find(({ id }) => id === attestationId);
  return orNotFound(own);
}

/** What the holder of a signed link was asked. @throws 404 for a link that we did not sign. */
export async function getAttestationByLink(token: string): Promise<PartnerAttestation> {
  const attestationId = readToken(ATTESTATION_LINK, token);
  if (!attestationId) throw notFound();
  return named(orNotFound(await attestations().where("attestation.id", "=", attestationId).executeTakeFirst()));
}
