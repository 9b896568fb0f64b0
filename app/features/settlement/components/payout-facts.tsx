import { formatDate } from "~/lib/dates";
import { Facts, type Fact } from "~/ui/facts";
import { Tag } from "~/ui/tag";
import { failureText, payoutWords } from "../settlement.fr";
import { Cents } from "./cents";
import { Reference } from "./reference";

type Payout = {
  status: string;
  amountCents: number;
  notBefore: string | Date;
  arrivesOn: string | Date | null;
  paidAt: string | Date | null;
  failure?: string | null;
  stripePayoutId?: string | null;
};

export function PayoutFacts({ payout }: { payout: Payout }) {
  const word = payoutWords[payout.status]!;
  const facts: (Fact | false)[] = [
    { term: "Montant", detail: <Cents cents={payout.amountCents} /> },
    { term: "État", detail: <Tag tone={word.tone}>{word.label}</Tag> },
    payout.status === "planned" && { term: "Pas avant", detail: formatDate(payout.notBefore) },
    payout.arrivesOn !== null && payout.paidAt === null && payout.status !== "failed" && { term: "Attendu le", detail: formatDate(payout.arrivesOn) },
    payout.paidAt !== null && { term: "Reçu le", detail: formatDate(payout.paidAt) },
    Boolean(payout.failure) && { term: "Pourquoi", detail: failureText(payout.failure ?? null) },
    Boolean(payout.stripePayoutId) && { term: "Référence Stripe", detail: <Reference id={payout.stripePayoutId ?? "–"} /> },
  ];
  return <Facts items={facts.filter((fact): fact is Fact => fact !== false)} />;
}
