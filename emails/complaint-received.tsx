import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Holds nothing that was typed freely: the form would carry anybody's words to anybody's mailbox. `answerBy`: `YYYY-MM-DD`. */
export type ComplaintReceivedProps = { reference: string; answerBy: string; workingDays: number; months: number; link: string };

export const subject = ({ reference }: ComplaintReceivedProps) => `Votre réclamation ${reference} est bien arrivée`;

export default function ComplaintReceived({ reference, answerBy, months, link }: ComplaintReceivedProps) {
  return (
    <MailLayout title="Votre réclamation est bien arrivée" preview={`Numéro ${reference}. Réponse pour le ${formatShortDate(answerBy)} au plus tard.`}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Votre réclamation est au registre sous le numéro {reference}. Une personne de l’équipe du label la lit et vous répond ici.</Paragraph>
      <Paragraph>Nous répondons en {months} mois au plus&nbsp;: pour le {formatShortDate(answerBy)} au plus tard. Le plus souvent, c’est bien avant.</Paragraph>
      <MailButton href={link}>Suivre ma réclamation</MailButton>
      <Paragraph>Ce lien est à vous&nbsp;: il montre vos messages et nos réponses, et il laisse ajouter une précision. Si vous n’avez rien envoyé, répondez à ce message.</Paragraph>
    </MailLayout>
  );
}
