import { Cents } from "~/features/settlement/components/cents";
import { formatShortDate } from "~/lib/dates";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

type Twice = { donationId: string; donorName: string | null; email: string; projectName: string; at: string | Date; cents: number };

/** Gifts that went back twice; nothing at all when there is none. */
export function PaidTwiceList({ gifts }: { gifts: readonly Twice[] }) {
  if (gifts.length === 0) return null;
  return (
    <>
      <p className="muted">
        La banque du donateur lui a rendu le don, et Stripe aussi. La réserve du label a payé la différence. Écrivez au donateur pour la lui redemander, et remettez la réserve à
        niveau.
      </p>
      <Table
        caption="Dons rendus deux fois"
        rows={gifts}
        rowKey={(gift) => gift.donationId}
        columns={[
          { label: "Donateur", cell: (gift) => <TextLink to={`/equipe/argent/dons/${gift.donationId}`}>{gift.donorName ?? gift.email}</TextLink> },
          { label: "Projet", cell: (gift) => gift.projectName },
          { label: "Depuis le", cell: (gift) => formatShortDate(gift.at) },
          { label: "Payé par la réserve", right: true, cell: (gift) => <Cents cents={gift.cents} /> },
        ]}
      />
    </>
  );
}
