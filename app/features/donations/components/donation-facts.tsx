import { formatDateTime, formatMonth, formatShortDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import type { DonationPage } from "../donation-page.server";
import { donationStates } from "../donation";
import { meansWords } from "../payment-means";

type DonationFactsProps = { gift: DonationPage };

const sentBack = (refundStatus: NonNullable<DonationPage["refundStatus"]>) => (refundStatus === "succeeded" ? "Remboursé" : "Remboursement en cours");

function stateOf({ refundStatus, answered, status }: DonationPage): string {
  if (refundStatus) return sentBack(refundStatus);
  return answered ? donationStates[status].label : "En cours";
}

/** A direct debit that the bank has not answered yet. */
const orderedOn = ({ status, orderedAt, settlesBy }: DonationPage) =>
  status === "processing" && orderedAt && settlesBy
    ? [{ term: "Prélèvement demandé le", detail: formatDateTime(orderedAt) }, { term: "Réponse de la banque", detail: `au plus tard le ${formatShortDate(settlesBy)}` }]
    : [];

/** What was given, to whom, when; a gift that goes back promises nothing any more. */
export function DonationFacts({ gift }: DonationFactsProps) {
  const { lines, freeCents, amountCents, chargedAt, projectName, organisationName, refundStatus } = gift;
  const rewards = lines.map(({ title, quantity, unitCents, deliveryMonth }) => ({
    term: quantity > 1 ? `${quantity} × ${title}` : title,
    detail: (
      <>
        <Money cents={quantity * unitCents} />, {refundStatus ? "annulée" : `prévu en ${formatMonth(deliveryMonth)}`}
      </>
    ),
  }));
  const free = freeCents > 0 ? [{ term: "Montant libre", detail: <Money cents={freeCents} /> }] : [];
  const when = chargedAt ? [{ term: "Payé le", detail: formatDateTime(chargedAt) }] : orderedOn(gift);
  const means = gift.paymentMeans ? [{ term: "Moyen de paiement", detail: meansWords[gift.paymentMeans].short }] : [];
  return (
    <Facts
      items={[
        { term: "Projet", detail: projectName },
        ...(refundStatus ? [] : [{ term: "Qui reçoit", detail: organisationName }]),
        ...rewards,
        ...free,
        { term: "Total", detail: <Money cents={amountCents} /> },
        ...means,
        ...when,
        { term: "État du paiement", detail: stateOf(gift) },
      ]}
    />
  );
}
