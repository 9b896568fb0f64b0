import { formatDate, formatDateTime } from "~/lib/dates";
import { Facts, type Fact } from "~/ui/facts";
import { Money } from "~/ui/money";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { DisputePage } from "../disputes.server";
import { disputeWords, meansWords, reasonText } from "../dispute.fr";

type DisputeFactsProps = { dispute: DisputePage["dispute"] };

/** What happened, and where the money is. */
export function DisputeFacts({ dispute }: DisputeFactsProps) {
  const { status, means, reason, amountCents, openedAt, dueBy, toAnswer, missed, withdrawnCents, feeCents, reinstatedCents, lostCents, projectName, campaignId, stripeDisputeId } = dispute;
  const word = disputeWords[status];
  const facts: (Fact | false)[] = [
    { term: "État", detail: <Tag tone={word.tone}>{word.label}</Tag> },
    { term: "Campagne", detail: <TextLink to={`/equipe/argent/campagnes/${campaignId}`}>{projectName}</TextLink> },
    { term: "Raison de la banque", detail: reasonText(reason) },
    { term: "Moyen de paiement", detail: meansWords[means] },
    { term: "Montant contesté", detail: <Money cents={amountCents} /> },
    { term: "Ouvert le", detail: formatDate(openedAt) },
    toAnswer && dueBy !== null && { term: "Répondre avant le", detail: <strong>{formatDateTime(dueBy)}</strong> },
    missed && dueBy !== null && { term: "Délai dépassé", detail: `Personne n’a répondu avant le ${formatDateTime(dueBy)}.` },
    { term: "Repris par la banque", detail: <Money cents={withdrawnCents} /> },
    feeCents > 0 && { term: "Frais de Stripe, pris sur la réserve", detail: <Money cents={feeCents} /> },
    reinstatedCents > 0 && { term: "Rendu par la banque", detail: <Money cents={reinstatedCents} /> },
    lostCents > 0 && { term: "Perdu pour la campagne", detail: <Money cents={lostCents} /> },
    withdrawnCents > lostCents && lostCents > 0 && { term: "Perdu pour le label", detail: <Money cents={withdrawnCents - lostCents} /> },
    { term: "Référence Stripe", detail: <span className="num">{stripeDisputeId}</span> },
  ];
  return <Facts items={facts.filter((fact): fact is Fact => fact !== false)} />;
}
