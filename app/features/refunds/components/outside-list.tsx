import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import type { OutsideStatus } from "../outside-refund";
import { outsideWords } from "../refunds.fr";

type Outside = { refundId: string; donorName: string | null; email: string; projectName: string; status: OutsideStatus; amountCents: number; createdAt: string | Date };

/** Refunds that the donor's card refused; nothing at all when there is none. */
export function OutsideList({ refunds }: { refunds: readonly Outside[] }) {
  if (refunds.length === 0) return null;
  return (
    <Table
      caption="Remboursements refusés par la banque du donateur"
      rows={refunds}
      rowKey={(refund) => refund.refundId}
      columns={[
        { label: "Donateur", cell: (refund) => <TextLink to={`/equipe/argent/remboursements/${refund.refundId}`}>{refund.donorName ?? refund.email}</TextLink> },
        { label: "Projet", cell: (refund) => refund.projectName },
        { label: "Où on en est", cell: (refund) => outsideWords[refund.status] },
        { label: "Depuis le", cell: (refund) => formatShortDate(refund.createdAt) },
        { label: "Montant", right: true, cell: (refund) => formatEuros(refund.amountCents) },
      ]}
    />
  );
}
