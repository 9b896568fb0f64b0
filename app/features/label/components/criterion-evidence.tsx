import { Stack } from "~/ui/stack";
import type { ContentAttestation } from "../application-content";
import { findCriterion, type CriterionNumber } from "../criteria";
import type { ShownContent } from "../shown-document";
import { AnswerList } from "./answer-list";
import { AttestationList } from "./attestation-list";
import { DocumentList } from "./document-list";
import { FundingTable } from "./funding-table";
import { OutsideWarning } from "./outside-warning";

type CriterionEvidenceProps = {
  content: ShownContent;
  criterion: CriterionNumber;
  /** As they stand today: a partner may answer after the submission. */
  attestations?: ContentAttestation[];
  level?: 3 | 4;
};

/** What the file says for one criterion: answers with their evidence, other documents, and the plan, place or attestations that belong to it. */
export function CriterionEvidence({ content, criterion: number, attestations = content.attestations, level = 3 }: CriterionEvidenceProps) {
  const criterion = findCriterion(content.grid, number);
  if (!criterion) return null;
  const documents = content.documents.filter((document) => document.criterion === number);
  const asked = new Set<string | null>(criterion.questions.map(({ key }) => key));
  return (
    <Stack>
      {number === 3 && !content.project.inTerritory && (
        <OutsideWarning communeName={content.project.communeName}>
          La commune du projet est hors du territoire&nbsp;: le comité juge sur les preuves données ici.
        </OutsideWarning>
      )}
      <AnswerList criterion={criterion} answers={content.answers} documents={documents} level={level} />
      {number === 1 && <FundingTable funding={content.funding} goalCents={content.goalCents} />}
      {number === 4 && <AttestationList attestations={attestations} empty="Aucun partenaire n’a été sollicité." />}
      <DocumentList documents={documents.filter(({ question }) => !asked.has(question))} {...(documents.length === 0 && { empty: "Aucun document pour ce critère." })} />
    </Stack>
  );
}
