import { meansWords } from "~/features/donations/payment-means";
import type { PaymentMeans } from "#db/schema";
import { formatDateTime } from "~/lib/dates";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { Tag } from "~/ui/tag";
import { refundWords, transferWords } from "~/features/settlement/settlement.fr";
import { Cents } from "~/features/settlement/components/cents";
import { Reference } from "~/features/settlement/components/reference";

export type GiftLine = {
  id: string;
  chargedAt: string | Date | null;
  paymentMeans: PaymentMeans | null;
  amountCents: number;
  feeCents: number | null;
  refundedCents: number;
  transferStatus: string | null;
  transferCents: number | null;
  refundStatus: string | null;
  stripeChargeId: string | null;
};

function Fate({ gift }: { gift: GiftLine }) {
  const word = gift.refundStatus ? refundWords[gift.refundStatus] : gift.transferStatus ? transferWords[gift.transferStatus] : undefined;
  return word ? <Tag tone={word.tone}>{word.label}</Tag> : <Tag tone="draft">Gardé</Tag>;
}

const transferred = (gift: GiftLine) => (gift.transferStatus === "succeeded" ? (gift.transferCents ?? 0) : 0);

/** The gifts of a campaign and where the money of each one is. */
export function GiftsTable({ gifts }: { gifts: readonly GiftLine[] }) {
  const sum = (pick: (gift: GiftLine) => number) => <Cents cents={gifts.reduce((total, gift) => total + pick(gift), 0)} />;
  return (
    <Table
      caption="Dons payés"
      captionHidden
      rows={gifts}
      rowKey={(gift) => gift.id}
      empty={<p className="muted">Aucun don payé.</p>}
      columns={[
        { label: "Payé le", cell: (gift) => (gift.chargedAt ? formatDateTime(gift.chargedAt) : "–") },
        { label: "Moyen", cell: ({ paymentMeans }) => (paymentMeans ? meansWords[paymentMeans].short : "–") },
        { label: "Paiement Stripe", cell: (gift) => <TextLink to={`/equipe/argent/dons/${gift.id}`}><Reference id={gift.stripeChargeId ?? "–"} /></TextLink> },
        { label: "Où en est l’argent", cell: (gift) => <Fate gift={gift} /> },
        { label: "Don", right: true, cell: (gift) => <Cents cents={gift.amountCents} /> },
        { label: "Frais", right: true, cell: (gift) => <Cents cents={gift.feeCents ?? 0} /> },
        { label: "Remboursé", right: true, cell: (gift) => <Cents cents={gift.refundedCents} /> },
        { label: "Viré", right: true, cell: (gift) => <Cents cents={transferred(gift)} /> },
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={4}>Total</th>
          <td data-l="Dons" className="r">{sum((gift) => gift.amountCents)}</td>
          <td data-l="Frais" className="r">{sum((gift) => gift.feeCents ?? 0)}</td>
          <td data-l="Remboursé" className="r">{sum((gift) => gift.refundedCents)}</td>
          <td data-l="Viré" className="r">{sum(transferred)}</td>
        </tr>
      }
    />
  );
}
