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

const only = (shown: boolean, term: string, detail: ReactNode): Fact[] => (shown ? [{ term, detail }] : []);

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
        ...only(gift.chargedAt !== null, "Payé le", gift.chargedAt && `${formatDateTime(gift.chargedAt)}, ${meansWords[gift.paymentMeans ?? "other"].by}`),
        ...only(gift.feeCents !== null, "Frais de paiement", <Cents cents={gift.feeCents ?? 0} />),
        ...only(gift.refundedCents > 0, "Remboursé", <Cents cents={gift.refundedCents} />),
        ...only(gift.lostCents > 0, "Repris par une banque", <Cents cents={gift.lostCents} />),
        { term: "Reste donné", detail: <Cents cents={gift.netCents} /> },
        ...(transfer ? [{ term: "Virement au porteur", detail: <Transfer transfer={transfer} /> }] : []),
        ...only((transfer?.reversedCents ?? 0) > 0, "Repris au porteur", <Cents cents={transfer?.reversedCents ?? 0} />),
        ...only(gift.stripeChargeId !== null, "Paiement Stripe", <Reference id={gift.stripeChargeId ?? ""} />),
      ]}
    />
  );
}
