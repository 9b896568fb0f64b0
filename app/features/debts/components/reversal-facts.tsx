import { formatDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { reversalCauses } from "../debt.fr";

type Refused = { status: string; amountCents: number; failure: string | null; cause: "refund" | "dispute"; createdAt: string | Date; donationId: string };

/** What was to come back, why, and what Stripe answered. */
export function ReversalFacts({ reversal }: { reversal: Refused }) {
  const isRefused = reversal.status === "failed";
  return (
    <Facts
      items={[
        { term: "État", detail: <Tag tone={isRefused ? "danger" : "draft"}>{isRefused ? "Refusée" : "Relancée ou finie"}</Tag> },
        { term: "Montant", detail: <Money cents={reversal.amountCents} /> },
        { term: "Pourquoi", detail: reversalCauses[reversal.cause] },
        { term: "Demandée le", detail: formatDate(reversal.createdAt) },
        ...(isRefused && reversal.failure ? [{ term: "Réponse de Stripe", detail: reversal.failure }] : []),
        { term: "Don", detail: <TextLink to={`/equipe/argent/dons/${reversal.donationId}`}>Voir toute sa vie</TextLink> },
      ]}
    />
  );
}
