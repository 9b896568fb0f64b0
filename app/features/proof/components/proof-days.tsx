import { formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import { Disclosure } from "~/ui/disclosure";
import { EmptyState } from "~/ui/empty-state";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { Block } from "../proof";
import { Seal } from "./seal";

type ProofDaysProps = { blocks: readonly Block[] };

/** Beyond these, the days wait behind a line to open: on a phone each takes a screen. */
const shownAtOnce = 7;

const Days = ({ caption, blocks }: ProofDaysProps & { caption: string }) => (
  <Table
    caption={caption}
    captionHidden
    rows={blocks}
    rowKey={({ number }) => number}
    empty={<EmptyState title="Pas encore de journée"><p>La première s’écrit la nuit qui suit le premier don.</p></EmptyState>}
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

/** Every published day, the newest first. */
export function ProofDays({ blocks }: ProofDaysProps) {
  const newest = [...blocks].reverse();
  const earlier = newest.slice(shownAtOnce);
  const question = earlier.length === 1 ? "La journée d’avant" : `Les ${formatCount(earlier.length)} journées d’avant`;
  return (
    <Stack>
      <Days caption="Les dernières journées" blocks={newest.slice(0, shownAtOnce)} />
      {earlier.length > 0 && <Disclosure items={[{ question, answer: <Days caption={question} blocks={earlier} /> }]} />}
    </Stack>
  );
}
