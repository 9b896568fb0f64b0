import type { ReactNode } from "react";
import { meansWords } from "~/features/donations/payment-means";
import { Cents } from "~/features/settlement/components/cents";
import { Reference } from "~/features/settlement/components/reference";
import { failureText, transferWords } from "~/features/settlement/settlement.fr";
import { formatDateTime } from "~/lib/dates";
import { Facts, type Fact } from "~/ui/facts";
import { Tag } from "~/ui/tag";
import type { GiftMoney } from "../gift-money.server";

type Dated<T> = { [K in keyof T]: T[K] extends Date | null ? T[K] | string : T[K] };
type GiftFactsProps = { gift: Dated<GiftMoney["gift"]>; transfer: Dated<NonNullable<GiftMoney["transfer"]>> | null };

/** A fact that does not exist yet, or amounts to nothing, has no line. */
const line = <T,>(term: string, value: T | null | undefined, draw: (value: T) => ReactNode): Fact[] => (value ? [{ term, detail: draw(value) }] : []);
const amount = (term: string, cents: number | null | undefined): Fact[] => line(term, cents, (value) => <Cents cents={value} />);

function Transfer({ transfer }: { transfer: NonNullable<GiftFactsProps["transfer"]> }) {
  const { label, tone } = transferWords[transfer.status]!;
  return (
    <>
      <Tag tone={tone}>{label}</Tag> <Cents cents={transfer.amountCents} />
      {transfer.failure && <p className="sm muted">{failureText(transfer.failure)}</p>}
    </>
  );
}

/** Where each part of a gift is. */
export function GiftFacts({ gift, transfer }: GiftFactsProps) {
  return (
    <Facts
      items={[
        { term: "Don", detail: <Cents cents={gift.amountCents} /> },
        ...line("Payé le", gift.chargedAt, (at) => `${formatDateTime(at)}, ${meansWords[gift.paymentMeans ?? "other"].by}`),
        ...amount("Frais de paiement", gift.feeCents),
        ...amount("Remboursé", gift.refundedCents),
        ...amount("Repris par une banque", gift.lostCents),
        { term: "Reste donné", detail: <Cents cents={gift.netCents} /> },
        ...line("Virement au porteur", transfer, (made) => <Transfer transfer={made} />),
        ...amount("Repris au porteur", transfer?.reversedCents),
        ...line("Paiement Stripe", gift.stripeChargeId, (id) => <Reference id={id} />),
      ]}
    />
  );
}
