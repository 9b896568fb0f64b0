import { MailLayout } from "./parts/layout";
import { MailLink, Paragraph, Quote } from "./parts/text";
import { useMailSettings } from "./parts/context";

/** `reason`: what the team wrote when it did it; null when the person did it. */
export type SecondFactorOffProps = { reason: string | null };

export const subject = (_props: SecondFactorOffProps) => "La double vérification de votre compte est retirée";

export default function SecondFactorOff({ reason }: SecondFactorOffProps) {
  const { publicUrl } = useMailSettings();
  return (
    <MailLayout title="Double vérification retirée" preview="Votre mot de passe suffit à nouveau pour vous connecter.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>
        {reason === null ? "Vous avez retiré la double vérification de votre compte" : "L’équipe du label a retiré la double vérification de votre compte, pour cette raison :"}
        {reason === null && ". Votre mot de passe suffit à nouveau, et vos connexions sont fermées."}
      </Paragraph>
      {reason !== null && <Quote>{reason}</Quote>}
      {reason !== null && <Paragraph>Vos connexions sont fermées et vos codes de secours ne comptent plus. Connectez-vous avec votre mot de passe, puis mettez-la de nouveau en place.</Paragraph>}
      <Paragraph>
        Vous n’avez rien demandé ? <MailLink href={`${publicUrl}/mot-de-passe-oublie`}>Choisissez tout de suite un autre mot de passe</MailLink>, puis répondez à ce message.
      </Paragraph>
    </MailLayout>
  );
}
