import { MailLayout } from "./parts/layout";
import { BigCode, MailLink, Paragraph } from "./parts/text";

/** No name: nobody has proved yet that this address is theirs. `about`: what the code confirms. `stopUrl`: where it is taken back later. */
export type AddressCodeProps = { code: string; about: string; stopUrl: string | null };

/** Nothing is left of it once it is sent. */
export const secretProps = ["code"] as const;
export const leavesNoRow = true;

export const subject = ({ code, about }: AddressCodeProps) => `${code}\u00a0: votre code pour ${about}`;

export default function AddressCode({ code, about, stopUrl }: AddressCodeProps) {
  return (
    <MailLayout title="Votre code" preview="Recopiez ce code sur la page restée ouverte.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Recopiez ce code sur la page que vous avez laissée ouverte, pour {about}. Il vaut quinze minutes.</Paragraph>
      <BigCode>{code}</BigCode>
      {stopUrl && <Paragraph>Vous changez d’avis plus tard&nbsp;? <MailLink href={stopUrl}>Arrêter ce rappel</MailLink>, en un geste.</Paragraph>}
      <Paragraph>Vous n’avez rien demandé&nbsp;? Ignorez ce message&nbsp;: sans le code, rien ne se passe, et votre adresse s’efface dans l’heure.</Paragraph>
    </MailLayout>
  );
}
