import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { openLink } from "./attestation-links.server";

const attestations = () =>
  db
    .selectFrom("attestation")
    .innerJoin("partner", "partner.id", "attestation.partnerId")
    .innerJoin("labelApplication", "labelApplication.id", "attestation.applicationId")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "attestation.id", "attestation.status", "attestation.relation", "attestation.statement", "attestation.signatory",
      "attestation.requestedAt", "attestation.answeredAt", "partner.name as partnerName",
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
    .where("attestation.status", "!=", "withdrawn")
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

/** What a signed link leads to; null when it opens no more. @throws 404 for a link that we did not sign. */
export async function findAttestationByLink(token: string): Promise<PartnerAttestation | null> {
  const { attestationId, opens } = orNotFound(await openLink(db, token, await now()));
  if (!opens) return null;
  return named(orNotFound(await attestations().where("attestation.id", "=", attestationId).executeTakeFirst()));
}
