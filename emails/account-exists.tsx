import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";
import { useMailSettings } from "./parts/context";

export type AccountExistsProps = Record<string, never>;

export const subject = (_props: AccountExistsProps) => "Vous avez déjà un compte Propulsons!";

export default function AccountExists(_props: AccountExistsProps) {
  const { publicUrl } = useMailSettings();
  return (
    <MailLayout title="Vous avez déjà un compte" preview="Connectez-vous, ou choisissez un nouveau mot de passe.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Quelqu’un, sans doute vous, vient de demander un compte avec cette adresse. Elle en a déjà un : il suffit de vous connecter.</Paragraph>
      <MailButton href="/connexion">Me connecter</MailButton>
      <Paragraph>
        Mot de passe oublié ? <MailLink href={`${publicUrl}/mot-de-passe-oublie`}>Choisissez-en un nouveau</MailLink>.
      </Paragraph>
      <Paragraph>Ce n’était pas vous ? Ignorez ce message : rien n’a changé, et la personne qui a écrit cette adresse n’en sait rien.</Paragraph>
    </MailLayout>
  );
}
