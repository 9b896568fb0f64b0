import { formatDateTime, formatMonth } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Amounts in integer cents, instants in ISO 8601, months as their first day. */
export type DonationConfirmationProps = {
  donorName: string | null;
  projectName: string;
  organisationName: string;
  amountCents: number;
  freeCents: number;
  goalCents: number;
  thresholdPercent: number;
  chargedAt: string;
  endsAt: string;
  /** Whose share bears the card fees; absent from mails queued before it was said. */
  feeBearer?: "holder" | "label";
  labelFeePercent?: number;
  /** Null once it is too late to cancel. */
  cancellableUntil?: string | null;
  /** Absent from mails queued before it was said. */
  means?: "card" | "sepa_debit" | "other" | null;
  /** `said`: the donor's answers, one text for each unit; absent from mails queued before rewards asked anything. */
  lines: { title: string; quantity: number; unitCents: number; deliveryMonth: string; said?: string[] }[];
  /** What went back to the donor, or is on its way; absent from mails queued before it was said. */
  backCents?: number;
  link: string;
};

export const subject = ({ amountCents, projectName }: DonationConfirmationProps) =>
  `Confirmation de votre don de ${formatEuros(amountCents)} pour « ${projectName} »`;

const rewardRows = ({ lines, freeCents }: DonationConfirmationProps) => [
  ...lines.flatMap(({ title, quantity, unitCents, deliveryMonth, said = [] }) => [
    { label: quantity > 1 ? `${quantity} × ${title}` : title, value: `${formatEuros(quantity * unitCents)}, prévu en ${formatMonth(deliveryMonth)}` },
    ...(said.length > 0 ? [{ label: `Vos réponses, ${title}`, value: said.join("\u00a0; ") }] : []),
  ]),
  ...(freeCents > 0 ? [{ label: "Montant libre", value: formatEuros(freeCents) }] : []),
];

/** What is left of a gift once a part went back. */
const backRows = ({ amountCents, backCents = 0 }: DonationConfirmationProps) =>
  backCents > 0 ? [{ label: "Remboursé, ou en route vers vous", value: formatEuros(backCents) }, { label: "Reste donné", value: formatEuros(amountCents - backCents) }] : [];

const meansWords = { card: "Carte", sepa_debit: "Prélèvement", other: "En ligne" };
const meansRow = ({ means }: DonationConfirmationProps) => (means ? [{ label: "Moyen de paiement", value: meansWords[means] }] : []);

const whatNext = ({ thresholdPercent, goalCents, organisationName, endsAt }: DonationConfirmationProps) =>
  thresholdPercent === 0
    ? `La campagne se termine le ${formatDateTime(endsAt)}. La somme collectée est versée à ${organisationName}, quel que soit le montant atteint.`
    : `La campagne se termine le ${formatDateTime(endsAt)}. Si elle atteint ${formatEuros(Math.ceil((goalCents * thresholdPercent) / 100))}, l’argent est versé à ${organisationName}. Sinon, vous êtes remboursé en entier, sans rien demander.`;

function fees({ feeBearer, labelFeePercent, organisationName }: DonationConfirmationProps): string | null {
  if (feeBearer === undefined || labelFeePercent === undefined) return null;
  const card = feeBearer === "holder" ? `pris sur ce que reçoit ${organisationName}` : "payés par le label";
  return `Frais\u00a0: le label prend ${labelFeePercent}\u00a0% de votre don\u00a0; les frais de paiement sont ${card}. Vous ne payez rien de plus que votre don.`;
}

export default function DonationConfirmation(props: DonationConfirmationProps) {
  const { donorName, projectName, organisationName, amountCents, chargedAt, means, cancellableUntil, link } = props;
  const feesText = fees(props);
  return (
    <MailLayout title={donorName ? `Merci ${donorName}, votre brique est posée.` : "Merci, votre brique est posée."} preview={`Confirmation de votre don pour « ${projectName} ».`}>
      <Paragraph>
        Votre don de {formatEuros(amountCents)} pour « {projectName} » est bien payé.
      </Paragraph>
      <FactsTable
        rows={[
          { label: "Projet", value: projectName },
          { label: "Qui reçoit", value: organisationName },
          ...meansRow(props),
          { label: means === "sepa_debit" ? "Demandé le" : "Payé le", value: formatDateTime(chargedAt) },
          ...rewardRows(props),
          { label: "Total", value: formatEuros(amountCents) },
          ...backRows(props),
        ]}
      />
      <Paragraph>{whatNext(props)}</Paragraph>
      {feesText && <Paragraph>{feesText}</Paragraph>}
      {cancellableUntil && <Paragraph>Vous pouvez annuler ce don depuis sa page jusqu’au {formatDateTime(cancellableUntil)}.</Paragraph>}
      <MailButton href={link}>Voir mon don</MailButton>
      <Paragraph>
        Gardez ce message : il confirme votre don et son lien vous montre toujours où il en est. Il ne donne pas droit à une réduction d’impôt.
      </Paragraph>
    </MailLayout>
  );
}
