import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Holds nothing that was typed freely: the form would carry anybody's words to anybody's mailbox. */
export type EnquiryReceivedProps = { communeName: string; workingDays: number };

export const subject = (_props: EnquiryReceivedProps) => "Votre demande est bien arrivée";

export default function EnquiryReceived({ communeName, workingDays }: EnquiryReceivedProps) {
  return (
    <MailLayout title="Votre demande est bien arrivée" preview={`Nous vous répondons sous ${workingDays} jours ouvrés.`}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Merci de nous avoir écrit au sujet de votre projet à {communeName}. Votre demande est bien arrivée.</Paragraph>
      <Paragraph>
        Une personne de l’équipe du label vous répond sous {workingDays} jours ouvrés, par téléphone ou par e-mail. Elle vous proposera un
        premier rendez-vous&nbsp;: deux heures pour regarder ensemble si une campagne de dons convient à votre projet, et ce qu’il faut préparer.
      </Paragraph>
      <Paragraph>Vous n’avez rien à faire d’ici là. Rien de ce que vous avez dit ne vous sera redemandé.</Paragraph>
      <Paragraph>Si vous n’êtes pas à l’origine de cette demande, répondez à ce message&nbsp;: nous l’effacerons.</Paragraph>
    </MailLayout>
  );
}
