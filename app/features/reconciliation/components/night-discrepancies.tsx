import { Cents } from "~/features/settlement/components/cents";
import { formatShortDate } from "~/lib/dates";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { stateWords, subjectLabel, wordsOf } from "../reconciliation.fr";
import { whatWasDone, type Handled } from "../handled.fr";

type Line = Handled & { id: string; kind: string; subject: string; projectName: string | null; otherCents: number | null; ledgerCents: number | null; openedAt: string | Date };

const Gap = ({ otherCents, ledgerCents }: Line) => (otherCents === null && ledgerCents === null ? <>–</> : <Cents cents={(otherCents ?? 0) - (ledgerCents ?? 0)} />);

/** What disagreed, with what was done of each and by whom. */
export const NightDiscrepancies = ({ discrepancies }: { discrepancies: readonly Line[] }) => (
  <Table
    caption="Ce qui ne s’accordait pas"
    captionHidden
    rows={discrepancies}
    rowKey={({ id }) => id}
    empty={<p className="muted">Rien : les deux côtés s’accordaient, au centime.</p>}
    columns={[
      {
        label: "Écart",
        cell: ({ id, kind, subject, projectName }) => (
          <>
            <TextLink to={`/equipe/argent/rapprochement/ecarts/${id}`}>{wordsOf(kind).title}</TextLink>
            <span className="note">{[subjectLabel(subject), projectName].filter(Boolean).join(", ")}</span>
          </>
        ),
      },
      { label: "Montant", right: true, cell: (line) => <Gap {...line} /> },
      { label: "Apparu", cell: ({ openedAt }) => formatShortDate(openedAt) },
      { label: "Ce qui en a été fait", cell: (line) => whatWasDone(line).map((sentence) => <p key={sentence}>{sentence}</p>) },
      { label: "Aujourd’hui", cell: ({ state }) => <Tag tone={stateWords[state].tone}>{stateWords[state].label}</Tag> },
    ]}
  />
);
