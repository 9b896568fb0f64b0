import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type RefundRequestedProps = { name: string; projectName: string; netCents: number; link: string };

export const subject = ({ projectName }: RefundRequestedProps) => `Un donateur de « ${projectName} » demande un remboursement`;

export default function RefundRequested({ name, projectName, netCents, link }: RefundRequestedProps) {
  return (
    <MailLayout title="Une demande de remboursement" preview={`${formatEuros(netCents)} donnés à ${projectName}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Un donateur demande à être remboursé de {formatEuros(netCents)} donnés à « {projectName} ». Le délai où il pouvait annuler seul est
        passé&nbsp;: c’est à l’équipe de répondre.
      </Paragraph>
      <MailButton href={link}>Lire sa demande et répondre</MailButton>
    </MailLayout>
  );
}
