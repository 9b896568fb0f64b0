import { reasonWords } from "~/features/refunds/refunds.fr";
import { Cents } from "~/features/settlement/components/cents";
import { failureText, refundWords, reversalWords } from "~/features/settlement/settlement.fr";
import { formatShortDate } from "~/lib/dates";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import type { GiftMoney } from "../gift-money.server";

type Refund = Omit<GiftMoney["refunds"][number], "createdAt" | "finishedAt"> & { createdAt: string | Date; finishedAt: string | Date | null };

function State({ refund }: { refund: Refund }) {
  const word = refundWords[refund.status]!;
  const reversal = refund.reversalStatus ? reversalWords[refund.reversalStatus] : undefined;
  const why = failureText(refund.reversalFailure ?? refund.failure);
  return (
    <>
      <Tag tone={word.tone}>{word.label}</Tag> {reversal && <Tag tone={reversal.tone}>{reversal.label}</Tag>}
      {why && <p className="sm muted">{why}</p>}
      {refund.beyondCents > 0 && (
        <p className="sm muted">
          La banque avait déjà rendu ce don{"\u00a0"}: <Cents cents={refund.beyondCents} /> pris sur la réserve du label.
        </p>
      )}
    </>
  );
}

/** What went back of one gift, or is going, and why. */
export function RefundsTable({ refunds }: { refunds: readonly Refund[] }) {
  return (
    <Table
      caption="Remboursements"
      captionHidden
      rows={refunds}
      rowKey={(refund) => refund.id}
      empty={<p className="muted">Rien n’a été rendu sur ce don.</p>}
      columns={[
        { label: "Décidé le", cell: (refund) => formatShortDate(refund.createdAt) },
        { label: "Pourquoi", cell: (refund) => reasonWords[refund.reason] },
        { label: "Où il en est", cell: (refund) => <State refund={refund} /> },
        { label: "Fini le", cell: (refund) => (refund.finishedAt ? formatShortDate(refund.finishedAt) : "–") },
        { label: "Montant", right: true, cell: (refund) => <Cents cents={refund.amountCents} /> },
      ]}
    />
  );
}
