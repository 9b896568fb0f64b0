import { useMailSettings } from "./parts/context";
import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";

export type PasswordChangedProps = Record<string, never>;

export const subject = (_props: PasswordChangedProps) => "Votre mot de passe a changé";

export default function PasswordChanged(_props: PasswordChangedProps) {
  const { publicUrl } = useMailSettings();
  return (
    <MailLayout title="Votre mot de passe a changé" preview="Vos autres connexions sont fermées.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Le mot de passe de votre compte vient de changer. Par prudence, vous êtes déconnecté de tous vos appareils : reconnectez-vous avec le nouveau.</Paragraph>
      <Paragraph>
        Ce n’était pas vous ? <MailLink href={`${publicUrl}/mot-de-passe-oublie`}>Choisissez tout de suite un autre mot de passe</MailLink>, puis répondez à ce message.
      </Paragraph>
    </MailLayout>
  );
}
