import { formatDateTime } from "~/lib/dates";
import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";
import { useMailSettings } from "./parts/context";

/** ISO instant. */
export type SecondFactorLockedProps = { until: string };

export const subject = (_props: SecondFactorLockedProps) => "Plusieurs codes faux sur votre compte";

export default function SecondFactorLocked({ until }: SecondFactorLockedProps) {
  const { publicUrl } = useMailSettings();
  return (
    <MailLayout title="Plusieurs codes faux" preview="Par prudence, votre compte n’en accepte plus pour un moment.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Quelqu’un a donné votre mot de passe, puis plusieurs codes faux. Par prudence, votre compte n’accepte plus aucun code jusqu’au {formatDateTime(until)}.</Paragraph>
      <Paragraph>C’était vous ? Attendez un peu, et vérifiez que l’heure de votre téléphone est réglée automatiquement.</Paragraph>
      <Paragraph>
        Ce n’était pas vous ? Cette personne connaît votre mot de passe : <MailLink href={`${publicUrl}/mot-de-passe-oublie`}>changez-le tout de suite</MailLink>.
      </Paragraph>
    </MailLayout>
  );
}
