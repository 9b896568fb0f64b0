import { MailLayout } from "./parts/layout";
import { BigCode, Paragraph } from "./parts/text";

export type EmailCodeProps = { code: string };

/** Gone from the table once it is sent. */
export const secretProps = ["code"] as const;

export const subject = ({ code }: EmailCodeProps) => `${code} : votre code pour cette adresse`;

export default function EmailCode({ code }: EmailCodeProps) {
  return (
    <MailLayout title="Votre nouvelle adresse" preview="Recopiez ce code pour que votre compte prenne cette adresse.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Une personne qui a un compte Propulsons! demande qu’il prenne cette adresse. Si c’est vous, recopiez ce code sur la page « Mon adresse e-mail » de votre compte. Il est valable quinze minutes.</Paragraph>
      <BigCode>{code}</BigCode>
      <Paragraph>Vous n’avez rien demandé ? Ignorez ce message et ne donnez ce code à personne : rien ne change.</Paragraph>
    </MailLayout>
  );
}
