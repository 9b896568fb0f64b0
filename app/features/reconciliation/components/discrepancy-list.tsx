import { formatEurosExact } from "~/lib/money";
import { formatShortDate } from "~/lib/dates";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";
import { subjectLabel, wordsOf } from "../reconciliation.fr";

type Line = { id: string; kind: string; subject: string; projectName: string | null; otherCents: number | null; ledgerCents: number | null; openedAt: string | Date; explanation?: string | null };

const gapOf = ({ otherCents, ledgerCents }: Line) => (otherCents === null && ledgerCents === null ? null : (otherCents ?? 0) - (ledgerCents ?? 0));

/** Each disagreement with what it is about and what it amounts to; its page says what to do. */
export function DiscrepancyList({ lines, empty, open }: { lines: readonly Line[]; empty: string; open: boolean }) {
  return (
    <Todo
      empty={empty}
      items={lines.map((line) => {
        const gap = gapOf(line);
        return {
          late: open,
          when: formatShortDate(line.openedAt),
          title: <TextLink to={`/equipe/argent/rapprochement/ecarts/${line.id}`}>{[wordsOf(line.kind).title, gap === null ? null : formatEurosExact(gap)].filter(Boolean).join("\u00a0: ")}</TextLink>,
          note: line.explanation ?? [subjectLabel(line.subject), line.projectName].filter(Boolean).join(", "),
        };
      })}
    />
  );
}
