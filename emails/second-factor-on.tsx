import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";
import { useMailSettings } from "./parts/context";

export type SecondFactorOnProps = Record<string, never>;

export const subject = (_props: SecondFactorOnProps) => "La double vérification protège votre compte";

export default function SecondFactorOn(_props: SecondFactorOnProps) {
  const { publicUrl } = useMailSettings();
  return (
    <MailLayout title="Double vérification en place" preview="Un code de votre téléphone sera demandé à chaque connexion.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Votre compte demande désormais, en plus du mot de passe, un code de votre application à chaque connexion. Vos autres connexions sont fermées.</Paragraph>
      <Paragraph>Gardez vos dix codes de secours loin de votre téléphone : chacun le remplace une fois s’il se perd.</Paragraph>
      <Paragraph>
        Ce n’était pas vous ? <MailLink href={`${publicUrl}/mot-de-passe-oublie`}>Choisissez tout de suite un autre mot de passe</MailLink>, puis répondez à ce message.
      </Paragraph>
    </MailLayout>
  );
}
