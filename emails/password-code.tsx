import { MailLayout } from "./parts/layout";
import { BigCode, Paragraph } from "./parts/text";

export type PasswordCodeProps = { code: string };

/** Gone from the table once it is sent. */
export const secretProps = ["code"] as const;

export const subject = ({ code }: PasswordCodeProps) => `${code} : votre code pour un nouveau mot de passe`;

export default function PasswordCode({ code }: PasswordCodeProps) {
  return (
    <MailLayout title="Votre code" preview="Recopiez ce code avec votre nouveau mot de passe.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Recopiez ce code sur la page que vous avez laissée ouverte, avec votre nouveau mot de passe. Il est valable quinze minutes.</Paragraph>
      <BigCode>{code}</BigCode>
      <Paragraph>Vous n’avez rien demandé ? Ignorez ce message et ne donnez ce code à personne : votre mot de passe reste le même.</Paragraph>
    </MailLayout>
  );
}
