import { formatDate, formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Amounts in integer cents, instants in ISO 8601. */
export type DonationUnderWayProps = {
  donorName: string | null;
  projectName: string;
  organisationName: string;
  amountCents: number;
  hasRewards: boolean;
  orderedAt: string;
  /** The last moment for the bank's answer. */
  settlesBy: string;
  link: string;
};

export const subject = ({ amountCents, projectName }: DonationUnderWayProps) => `Votre don de ${formatEuros(amountCents)} pour « ${projectName} » est en cours de prélèvement`;

export default function DonationUnderWay({ donorName, projectName, organisationName, amountCents, hasRewards, orderedAt, settlesBy, link }: DonationUnderWayProps) {
  return (
    <MailLayout title="Votre don est en cours de prélèvement" preview={`Votre banque répond au plus tard le ${formatDate(settlesBy)}. Vous n’avez rien à refaire.`}>
      <Paragraph>Bonjour{donorName ? ` ${donorName}` : ""},</Paragraph>
      <Paragraph>
        Merci&nbsp;! Votre demande de prélèvement pour « {projectName} » est bien partie. Un prélèvement prend quelques jours&nbsp;: votre banque
        répond au plus tard le {formatDate(settlesBy)}.
      </Paragraph>
      <FactsTable
        rows={[
          { label: "Projet", value: projectName },
          { label: "Qui reçoit", value: organisationName },
          { label: "Montant", value: formatEuros(amountCents) },
          { label: "Demandé le", value: formatShortDate(orderedAt) },
          { label: "Réponse attendue", value: `au plus tard le ${formatShortDate(settlesBy)}` },
        ]}
      />
      <Paragraph>
        Vous n’avez rien à refaire. Votre don compte dans la campagne dès que l’argent est arrivé&nbsp;; votre confirmation de don vous parvient à
        ce moment-là.{hasRewards ? " D’ici là, votre contrepartie vous est réservée." : ""}
      </Paragraph>
      <MailButton href={link}>Voir où en est mon don</MailButton>
      <Paragraph>Gardez assez d’argent sur votre compte ces prochains jours&nbsp;: une banque refuse un prélèvement sans provision.</Paragraph>
    </MailLayout>
  );
}
