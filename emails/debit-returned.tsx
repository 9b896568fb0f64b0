import { formatDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type DebitReturnedProps = { name: string | null; projectName: string; amountCents: number; chargedAt: string };

export const subject = ({ projectName }: DebitReturnedProps) => `Votre banque a rejeté le prélèvement de votre don à « ${projectName} »`;

export default function DebitReturned({ name, projectName, amountCents, chargedAt }: DebitReturnedProps) {
  return (
    <MailLayout title="Votre banque a rejeté le prélèvement" preview="Votre don vous a été rendu par votre banque. Vous n’avez rien à payer.">
      <Paragraph>{name ? `Bonjour ${name},` : "Bonjour,"}</Paragraph>
      <Paragraph>
        Votre banque a rejeté le prélèvement de {formatEurosExact(amountCents)} du {formatDate(chargedAt)}, qui payait votre don à « {projectName} ». L’argent est sur
        votre compte : votre don n’a pas eu lieu, et nous ne vous demandons rien.
      </Paragraph>
      <Paragraph>
        Si c’est vous qui avez demandé ce rejet, tout est en ordre. Si c’est une surprise (compte changé, provision, opposition), votre banque vous dira pourquoi.
        Et si le projet vous tient toujours à cœur, vous pouvez redonner par carte tant que sa campagne est ouverte.
      </Paragraph>
      <Paragraph>La confirmation de don que vous aviez reçue n’est plus valable. Une question ? Répondez simplement à ce message.</Paragraph>
      <Paragraph>Merci d’avoir voulu poser votre brique.</Paragraph>
    </MailLayout>
  );
}
