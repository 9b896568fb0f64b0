import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";
import { useMailSettings } from "./parts/context";

export type EmailChangeAskedProps = { newEmail: string };

export const subject = (_props: EmailChangeAskedProps) => "Votre compte va changer d’adresse";

/** To the address the account has now: it is the one that can still stop it. */
export default function EmailChangeAsked({ newEmail }: EmailChangeAskedProps) {
  const { publicUrl } = useMailSettings();
  return (
    <MailLayout title="Changement d’adresse demandé" preview="Si ce n’est pas vous, vous pouvez encore l’arrêter.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Votre compte a demandé à prendre l’adresse {newEmail}. Rien n’est fait tant que le code envoyé là-bas n’est pas recopié dans le compte.</Paragraph>
      <Paragraph>
        Ce n’est pas vous ? Annulez la demande et <MailLink href={`${publicUrl}/mot-de-passe-oublie`}>choisissez tout de suite un autre mot de passe</MailLink>.
      </Paragraph>
      <MailButton href="/mon-compte/adresse">Voir la demande</MailButton>
    </MailLayout>
  );
}
