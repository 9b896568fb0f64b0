import { formatDateTime, formatShortDate } from "~/lib/dates";
import { formatEuros, percentOfRoundedUp } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Amounts in integer cents, instants in ISO 8601, days as `YYYY-MM-DD`. */
export type OfflineGiftConfirmedProps = {
  kind: "cheque" | "transfer" | "cash";
  amountCents: number;
  receivedOn: string;
  donorName: string;
  projectName: string;
  organisationName: string;
  goalCents: number;
  thresholdPercent: number;
  endsAt: string;
  link: string;
};

const how = { cheque: "chèque", transfer: "virement", cash: "don en espèces" };

export const subject = ({ amountCents, projectName }: OfflineGiftConfirmedProps) => `Confirmation de votre don de ${formatEuros(amountCents)} pour « ${projectName} »`;

function whatNext({ thresholdPercent, goalCents, organisationName, endsAt }: OfflineGiftConfirmedProps): string {
  const end = `La campagne se termine le ${formatDateTime(endsAt)}.`;
  if (thresholdPercent === 0) return `${end} ${organisationName} garde votre don, quel que soit le montant atteint. Si la campagne était annulée, ${organisationName} vous le rendrait.`;
  return `${end} Si elle atteint ${formatEuros(percentOfRoundedUp(goalCents, thresholdPercent))}, ${organisationName} garde votre don. Sinon, ${organisationName} vous le rend, et le label vérifie que c’est fait.`;
}

export default function OfflineGiftConfirmed(props: OfflineGiftConfirmedProps) {
  const { kind, amountCents, receivedOn, donorName, projectName, organisationName, link } = props;
  return (
    <MailLayout title={`Merci ${donorName}, votre brique est posée.`} preview={`Confirmation de votre don pour « ${projectName} ».`}>
      <Paragraph>
        Votre {how[kind]} de {formatEuros(amountCents)} pour « {projectName} » est bien arrivé. Deux personnes l’ont vérifié : il compte dans la campagne.
      </Paragraph>
      <FactsTable
        rows={[
          { label: "Projet", value: projectName },
          { label: "Qui détient l’argent", value: organisationName },
          { label: "Reçu le", value: formatShortDate(receivedOn) },
          { label: "Montant", value: formatEuros(amountCents) },
        ]}
      />
      <Paragraph>{whatNext(props)}</Paragraph>
      <MailButton href={link}>Voir mon don</MailButton>
      <Paragraph>Gardez ce message : il confirme votre don et son lien vous montre toujours où il en est. Il ne donne pas droit à une réduction d’impôt.</Paragraph>
    </MailLayout>
  );
}
