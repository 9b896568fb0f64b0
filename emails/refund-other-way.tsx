import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type RefundOtherWayProps = { name: string | null; projectName: string; amountCents: number; link: string };

export const subject = ({ amountCents }: RefundOtherWayProps) => `Où vous rendre ${formatEuros(amountCents)}\u00a0?`;

export default function RefundOtherWay({ name, projectName, amountCents, link }: RefundOtherWayProps) {
  return (
    <MailLayout title="Où vous rendre votre argent" preview={`Dites-nous où vous rendre ${formatEuros(amountCents)}.`}>
      <Paragraph>Bonjour{name ? ` ${name}` : ""},</Paragraph>
      <Paragraph>
        Nous voulions vous rendre {formatEuros(amountCents)} sur votre don à « {projectName} », mais votre banque ne prend plus
        de remboursement sur ce paiement. La carte a pu être remplacée, ou le paiement contesté. Votre argent est en sécurité.
      </Paragraph>
      <Paragraph>Indiquez le compte où le recevoir&nbsp;: nous vous faisons un virement, puis nous oublions ces coordonnées.</Paragraph>
      <MailButton href={link}>Indiquer mon compte</MailButton>
    </MailLayout>
  );
}
