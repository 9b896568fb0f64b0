import { Stack } from "~/ui/stack";
import type { ApplicationContent, ContentAttestation } from "../application-content";
import { findCriterion, type CriterionNumber } from "../criteria";
import { AnswerList } from "./answer-list";
import { AttestationList } from "./attestation-list";
import { DocumentList } from "./document-list";
import { FundingTable } from "./funding-table";
import { OutsideWarning } from "./outside-warning";

type CriterionEvidenceProps = {
  content: ApplicationContent;
  criterion: CriterionNumber;
  /** As they stand today: a partner may answer after the submission. */
  attestations?: ContentAttestation[];
  level?: 3 | 4;
};

/** What the file says for one criterion: answers, documents, and the plan, place or attestations that belong to it. */
export function CriterionEvidence({ content, criterion: number, attestations = content.attestations, level = 3 }: CriterionEvidenceProps) {
  const criterion = findCriterion(content.grid, number);
  if (!criterion) return null;
  const documents = content.documents.filter((document) => document.criterion === number);
  return (
    <Stack>
      {number === 3 && !content.project.inTerritory && (
        <OutsideWarning communeName={content.project.communeName}>
          La commune du projet est hors du territoire&nbsp;: le comité juge sur les preuves données ici.
        </OutsideWarning>
      )}
      <AnswerList criterion={criterion} answers={content.answers} level={level} />
      {number === 1 && <FundingTable funding={content.funding} goalCents={content.goalCents} />}
      {number === 4 && <AttestationList attestations={attestations} empty="Aucun partenaire n’a été sollicité." />}
      <DocumentList documents={documents} empty="Aucun document pour ce critère." />
    </Stack>
  );
}
