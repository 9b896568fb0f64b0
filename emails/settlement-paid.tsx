import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type SettlementPaidProps = { name: string; projectName: string; netCents: number; link: string };

export const subject = ({ projectName }: SettlementPaidProps) => `« ${projectName} » : l’argent est sur votre compte`;

export default function SettlementPaid({ name, projectName, netCents, link }: SettlementPaidProps) {
  return (
    <MailLayout title="L’argent est arrivé" preview={`${formatEurosExact(netCents)} sur votre compte bancaire.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Votre banque a reçu {formatEurosExact(netCents)} pour « {projectName} ». Votre relevé de reversement est prêt&nbsp;: chaque don, les
        frais et le total, au centime. S’il arrive encore quelque chose, un nouveau relevé numéroté vous dira quoi.
      </Paragraph>
      <MailButton href={link}>Lire mon relevé</MailButton>
      <Paragraph>Gardez-le avec votre comptabilité. Et maintenant, place au projet&nbsp;!</Paragraph>
    </MailLayout>
  );
}
