import { MailLayout } from "./parts/layout";
import { Paragraph, BigCode } from "./parts/text";

/** No name: nobody has proved yet that this address is theirs, and a stranger must not write in our mails. */
export type VerificationCodeProps = { code: string };

/** Gone from the table once it is sent. */
export const secretProps = ["code"] as const;

export const subject = ({ code }: VerificationCodeProps) => `${code} est votre code Propulsons!`;

export default function VerificationCode({ code }: VerificationCodeProps) {
  return (
    <MailLayout title="Votre code" preview="Recopiez ce code sur la page restée ouverte.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Recopiez ce code sur la page que vous avez laissée ouverte. Il est valable quinze minutes.</Paragraph>
      <BigCode>{code}</BigCode>
      <Paragraph>Vous n’avez rien demandé ? Ignorez ce message : sans le code, rien ne se passe.</Paragraph>
    </MailLayout>
  );
}
