import { formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import { EmptyState } from "~/ui/empty-state";
import { Table } from "~/ui/table";
import type { Block } from "../proof";
import { Seal } from "./seal";

type ProofDaysProps = { blocks: readonly Block[] };

/** Every published day, the newest first. */
export const ProofDays = ({ blocks }: ProofDaysProps) => (
  <Table
    caption="Les journées publiées"
    captionHidden
    rows={[...blocks].reverse()}
    rowKey={({ number }) => number}
    empty={<EmptyState title="Pas encore de journée">La première s’écrit la nuit qui suit le premier don.</EmptyState>}
    columns={[
      { label: "Journée", cell: ({ day }) => <span className="nw">{formatShortDate(day)}</span> },
      { label: "Mouvements", right: true, cell: ({ movements }) => formatCount(movements) },
      { label: "Reçu", right: true, cell: ({ receivedCents }) => formatEuros(receivedCents) },
      { label: "Rendu", right: true, cell: ({ returnedCents }) => (returnedCents > 0 ? formatEuros(returnedCents) : "–") },
      { label: "En tout", right: true, cell: ({ totalReceivedCents, totalReturnedCents }) => formatEuros(totalReceivedCents - totalReturnedCents) },
      { label: "Sceau", cell: ({ hash }) => <Seal hash={hash} short /> },
    ]}
  />
);
