import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph } from "./parts/text";
import { useMailSettings } from "./parts/context";

/** How many codes have not served yet. */
export type RecoveryCodeUsedProps = { left: number };

export const subject = (_props: RecoveryCodeUsedProps) => "Un code de secours a servi sur votre compte";

const remaining = (left: number) => {
  if (left === 0) return "C’était le dernier.";
  return left === 1 ? "Il vous en reste un." : `Il vous en reste ${left}.`;
};

export default function RecoveryCodeUsed({ left }: RecoveryCodeUsedProps) {
  const { publicUrl } = useMailSettings();
  return (
    <MailLayout title="Un code de secours a servi" preview={remaining(left)}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Un de vos codes de secours vient de remplacer le code de votre application. {remaining(left)} Vous pouvez en faire dix nouveaux quand vous voulez.</Paragraph>
      <MailButton href="/mon-compte/codes-de-secours">Refaire mes codes</MailButton>
      <Paragraph>
        Ce n’était pas vous ? <MailLink href={`${publicUrl}/mot-de-passe-oublie`}>Choisissez tout de suite un autre mot de passe</MailLink>, puis répondez à ce message.
      </Paragraph>
    </MailLayout>
  );
}
