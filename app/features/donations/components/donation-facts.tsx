import { formatDateTime, formatMonth, formatShortDate } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import type { DonationPage } from "../donation-page.server";
import { donationStates } from "../donation";
import { meansWords } from "../payment-means";

type DonationFactsProps = { gift: DonationPage };

const sentBack = (refundStatus: NonNullable<DonationPage["refundStatus"]>) => (refundStatus === "succeeded" ? "Remboursé" : "Remboursement en cours");

const contestWords = { open: "Contesté auprès de la banque", kept: "Rendu par la banque", returned: "Prélèvement rejeté" } as const;

/** Gone, or going, back to its donor. */
const isBack = ({ refundStatus, contest }: DonationPage): boolean => refundStatus !== null || contest === "kept" || contest === "returned";

function stateOf({ refundStatus, refunds, contest, answered, status }: DonationPage): string {
  if (contest) return contestWords[contest];
  if (refundStatus) return sentBack(refundStatus);
  if (refunds.length > 0) return "Payé, remboursé en partie";
  return answered ? donationStates[status].label : "En cours";
}

/** A direct debit that the bank has not answered yet. */
const orderedOn = ({ status, orderedAt, settlesBy }: DonationPage) =>
  status === "processing" && orderedAt && settlesBy
    ? [{ term: "Prélèvement demandé le", detail: formatDateTime(orderedAt) }, { term: "Réponse de la banque", detail: `au plus tard le ${formatShortDate(settlesBy)}` }]
    : [];

/** The parts that went back, or are going, and what stays given. */
const partsOf = ({ refundStatus, refunds, netCents }: DonationPage) =>
  refundStatus || refunds.length === 0
    ? []
    : [
        ...refunds.map(({ amountCents, finishedAt }) => ({
          term: finishedAt ? `Remboursé le ${formatShortDate(finishedAt)}` : "Remboursement en cours",
          detail: <Money cents={amountCents} />,
        })),
        { term: "Reste donné", detail: <Money cents={netCents} /> },
      ];

/** What was given, to whom, when; a gift that goes back promises nothing any more. */
export function DonationFacts({ gift }: DonationFactsProps) {
  const { lines, freeCents, amountCents, chargedAt, projectName, organisationName } = gift;
  const rewards = lines.map(({ title, quantity, unitCents, deliveryMonth, refundId, said }) => ({
    term: quantity > 1 ? `${quantity} × ${title}` : title,
    detail: (
      <>
        <Money cents={quantity * unitCents} />, {isBack(gift) ? "annulée" : refundId ? "remboursée" : `prévu en ${formatMonth(deliveryMonth)}`}
        {said.map((text) => (
          <span key={text} className="fact-note">{text}</span>
        ))}
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
        ...(isBack(gift) ? [] : [{ term: "Qui reçoit", detail: organisationName }]),
        ...rewards,
        ...free,
        { term: "Total", detail: <Money cents={amountCents} /> },
        ...partsOf(gift),
        ...means,
        ...when,
        { term: "État du paiement", detail: stateOf(gift) },
      ]}
    />
  );
}
