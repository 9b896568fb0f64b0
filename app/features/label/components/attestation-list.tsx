import type { ReactNode } from "react";
import { formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";
import { Quote } from "~/ui/quote";
import { Tag } from "~/ui/tag";
import type { ContentAttestation } from "../application-content";
import { attestationWords } from "../application.fr";
import { attestationRelations } from "../attestation";

function Answer({ attestation }: { attestation: ContentAttestation }) {
  const { status, statement, signatory, answeredAt } = attestation;
  if (status === "requested" || !statement) return null;
  const signed = [signatory, answeredAt && `le ${formatShortDate(answeredAt)}`].filter(Boolean).join(", ");
  return <Quote author={signed}>{statement}</Quote>;
}

type AttestationListProps = {
  attestations: ContentAttestation[];
  empty: string;
  /** What may be done with each one. */
  action?: (attestation: ContentAttestation) => ReactNode;
};

/** Who attests the project, in its own words, dated and signed. */
export function AttestationList({ attestations, empty, action }: AttestationListProps) {
  if (attestations.length === 0) return <p className="muted">{empty}</p>;
  return (
    <LinedList>
      {attestations.map((attestation) => {
        const { id, partnerName, status, relation } = attestation;
        const { label, tone } = attestationWords[status];
        return (
          <li key={id} className="stack">
            <div className="row between">
              <b>
                {partnerName}
                {relation && ` ${attestationRelations[relation].verb}`}
              </b>
              <Tag tone={tone}>{label}</Tag>
            </div>
            <Answer attestation={attestation} />
            {action?.(attestation)}
          </li>
        );
      })}
    </LinedList>
  );
}
