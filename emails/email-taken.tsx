import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type EmailTakenProps = Record<string, never>;

export const subject = (_props: EmailTakenProps) => "Cette adresse a déjà un compte Propulsons!";

export default function EmailTaken(_props: EmailTakenProps) {
  return (
    <MailLayout title="Cette adresse a déjà un compte" preview="Un autre compte a demandé à la prendre : rien n’a changé.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Quelqu’un, peut-être vous, a demandé qu’un autre compte prenne cette adresse. Elle sert déjà au vôtre : rien n’a changé, et rien ne le lui a dit.</Paragraph>
      <Paragraph>C’était vous ? Connectez-vous avec cette adresse, ou donnez d’abord une autre adresse à ce compte-ci.</Paragraph>
      <MailButton href="/connexion">Me connecter</MailButton>
    </MailLayout>
  );
}
