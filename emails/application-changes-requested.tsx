import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ApplicationChangesRequestedProps = {
  name: string;
  projectName: string;
  changes: { criterion: string; reason: string }[];
  link: string;
};

export const subject = ({ projectName }: ApplicationChangesRequestedProps) => `Votre demande pour « ${projectName} » est à compléter`;

export default function ApplicationChangesRequested({ name, projectName, changes, link }: ApplicationChangesRequestedProps) {
  return (
    <MailLayout title="Votre demande est à compléter" preview="L’équipe du label vous dit quoi, critère par critère.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>L’équipe a lu votre demande pour «&nbsp;{projectName}&nbsp;». Avant le comité, il reste à compléter&nbsp;:</Paragraph>
      <FactsTable rows={changes.map(({ criterion, reason }) => ({ label: criterion, value: reason }))} />
      <Paragraph>Tout ce que vous avez écrit est gardé. Corrigez, puis déposez de nouveau.</Paragraph>
      <MailButton href={link}>Compléter ma demande</MailButton>
    </MailLayout>
  );
}
