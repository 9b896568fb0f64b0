import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** `about`: its subject in words; `again`: more words on one that is known. `answerBy`: `YYYY-MM-DD`. */
export type ComplaintToAnswerProps = { name: string; reference: string; about: string; answerBy: string; again: boolean; link: string };

export const subject = ({ reference, again }: ComplaintToAnswerProps) => (again ? `Une suite à la réclamation ${reference}` : `Réclamation ${reference} à traiter`);

export default function ComplaintToAnswer({ name, reference, about, answerBy, again, link }: ComplaintToAnswerProps) {
  return (
    <MailLayout title={again ? "Une suite à une réclamation" : "Une réclamation à traiter"} preview={reference}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{again ? `La personne de la réclamation ${reference} a écrit de nouveau.` : `Une réclamation est arrivée, sous le numéro ${reference}.`} Objet&nbsp;: {about.toLowerCase()}.</Paragraph>
      <Paragraph>La réponse est promise pour le {formatShortDate(answerBy)}.</Paragraph>
      <MailButton href={link}>Lire la réclamation</MailButton>
    </MailLayout>
  );
}
