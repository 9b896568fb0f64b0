import { MailLayout } from "./parts/layout";
import { BigCode, Paragraph } from "./parts/text";

/** No name: nobody has proved yet that this address is theirs, and a mail must not say who votes. */
export type VoterCodeProps = { code: string };

/** Nothing is left of it once it is sent: neither the code nor that this address asked for one. */
export const secretProps = ["code"] as const;
export const leavesNoRow = true;

export const subject = ({ code }: VoterCodeProps) => `${code} : votre code pour voter`;

export default function VoterCode({ code }: VoterCodeProps) {
  return (
    <MailLayout title="Votre code pour voter" preview="Recopiez ce code sur la page restée ouverte.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Recopiez ce code sur la page du vote que vous avez laissée ouverte. Il est valable quinze minutes.</Paragraph>
      <BigCode>{code}</BigCode>
      <Paragraph>Ne le donnez à personne : avec lui, quelqu’un d’autre voterait avec votre adresse. Nous ne vous le demanderons jamais au téléphone.</Paragraph>
      <Paragraph>Vous n’avez rien demandé ? Ignorez ce message : sans le code, rien ne se passe.</Paragraph>
    </MailLayout>
  );
}
