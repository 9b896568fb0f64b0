import { formatShortDate } from "~/lib/dates";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";
import { correctionWords } from "../reconciliation.fr";

type Correction = { id: string; state: keyof typeof correctionWords; reason: string; projectName: string | null; proposedByName: string; proposedAt: string | Date };

export const CorrectionList = ({ corrections }: { corrections: readonly Correction[] }) => (
  <Todo
    empty="Aucune correction : rien n’a jamais eu besoin d’être repris."
    items={corrections.map(({ id, state, reason, projectName, proposedByName, proposedAt }) => ({
      when: formatShortDate(proposedAt),
      title: <TextLink to={`/equipe/argent/corrections/${id}`}>{reason.length > 90 ? `${reason.slice(0, 90)}…` : reason}</TextLink>,
      note: [`Proposée par ${proposedByName}`, projectName].filter(Boolean).join(", "),
      action: <Tag tone={correctionWords[state].tone}>{correctionWords[state].label}</Tag>,
    }))}
  />
);
