import { formatShortDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import type { PartnerAttestation } from "../partner-attestations.server";

/** What a partner is asked to vouch for. */
export function AttestationSubject({ attestation }: { attestation: PartnerAttestation }) {
  const { projectName, organisationName, communeName, summary, requestedAt, partnerName } = attestation;
  return (
    <Facts
      items={[
        { term: "Projet", detail: projectName },
        { term: "Porté par", detail: `${organisationName}, ${communeName}` },
        { term: "En bref", detail: summary },
        { term: "Vous répondez pour", detail: partnerName },
        { term: "Demandé le", detail: formatShortDate(requestedAt) },
      ]}
    />
  );
}
