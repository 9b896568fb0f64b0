import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type EmailChangedProps = { newEmail: string };

export const subject = (_props: EmailChangedProps) => "Votre compte a changé d’adresse";

/** To the address that the account had. */
export default function EmailChanged({ newEmail }: EmailChangedProps) {
  return (
    <MailLayout title="Votre adresse a changé" preview="Votre compte a quitté cette adresse.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Votre compte Propulsons! utilise désormais l’adresse {newEmail}. C’est elle qui sert à vous connecter et qui reçoit nos messages. Vos autres connexions sont fermées.</Paragraph>
      <Paragraph>Ce n’était pas vous ? Répondez tout de suite à ce message depuis cette adresse-ci : l’équipe bloque le compte et vous le rend.</Paragraph>
    </MailLayout>
  );
}
