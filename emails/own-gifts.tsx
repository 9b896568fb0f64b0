import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** How many gifts this address made; the instant in ISO 8601. */
export type OwnGiftsProps = { gifts: number; link: string; linkExpiresAt: string };

export const secretProps = ["link"] as const;

export const subject = ({ gifts }: OwnGiftsProps) => (gifts > 0 ? "Le lien vers vos dons" : "Aucun don avec cette adresse");

const Nothing = () => (
  <MailLayout title="Nous n’avons trouvé aucun don" preview="Vous avez peut-être donné avec une autre adresse.">
    <Paragraph>Vous avez demandé à retrouver vos dons. Aucun n’a été fait avec cette adresse e-mail&nbsp;: vous avez peut-être donné avec une autre. Essayez-la, ou répondez-nous, nous chercherons avec vous.</Paragraph>
    <Paragraph>Si vous n’avez rien demandé, oubliez ce message.</Paragraph>
  </MailLayout>
);

export default function OwnGifts({ gifts, link, linkExpiresAt }: OwnGiftsProps) {
  if (gifts === 0) return <Nothing />;
  return (
    <MailLayout title={gifts > 1 ? `Vos ${gifts} dons sont là` : "Votre don est là"} preview="Où en est chacun, et sa confirmation.">
      <Paragraph>Vous avez demandé à retrouver vos dons. Cette page montre chacun d’eux, ce qu’il est devenu, et permet de recevoir à nouveau sa confirmation.</Paragraph>
      <MailButton href={link}>Voir mes dons</MailButton>
      <Paragraph>Ce lien est à vous seul et sert jusqu’au {formatDateTime(linkExpiresAt)}. Si vous n’avez rien demandé, oubliez ce message.</Paragraph>
    </MailLayout>
  );
}
