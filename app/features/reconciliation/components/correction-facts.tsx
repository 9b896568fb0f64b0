import { groupTitle } from "~/features/settlement/settlement.fr";
import { formatDateTime } from "~/lib/dates";
import { Facts, type Fact } from "~/ui/facts";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { correctionWords } from "../reconciliation.fr";

type Correction = {
  state: keyof typeof correctionWords;
  correctsGroupId: number | null;
  originalKind: string | null;
  originalDescription: string | null;
  discrepancyId: string | null;
  groupId: number | null;
  projectName: string | null;
  proposedByName: string;
  proposedAt: string | Date;
  decidedByName: string | null;
  decidedAt: string | Date | null;
};

/** Who, when, and about what. */
export function CorrectionFacts({ correction }: { correction: Correction }) {
  const { state, correctsGroupId, originalKind, originalDescription, discrepancyId, groupId, projectName, proposedByName, proposedAt, decidedByName, decidedAt } = correction;
  const items: (Fact | false)[] = [
    { term: "État", detail: <Tag tone={correctionWords[state].tone}>{correctionWords[state].label}</Tag> },
    correctsGroupId !== null && { term: "Corrige", detail: `Écriture n°\u00a0${correctsGroupId}, ${groupTitle({ kind: originalKind ?? "", description: originalDescription ?? "" })}` },
    discrepancyId !== null && { term: "Répond à", detail: <TextLink to={`/equipe/argent/rapprochement/ecarts/${discrepancyId}`}>un écart du rapprochement</TextLink> },
    projectName !== null && { term: "Campagne", detail: projectName },
    { term: "Proposée par", detail: `${proposedByName}, ${formatDateTime(proposedAt)}` },
    decidedAt !== null && { term: state === "posted" ? "Confirmée par" : "Écartée par", detail: `${decidedByName}, ${formatDateTime(decidedAt)}` },
    groupId !== null && { term: "Écrite sous le", detail: `n°\u00a0${groupId}` },
  ];
  return <Facts items={items.filter((item): item is Fact => item !== false)} />;
}
