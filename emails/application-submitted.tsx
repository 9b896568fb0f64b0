import { formatDateTime } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ApplicationSubmittedProps = {
  name: string;
  projectName: string;
  versionNumber: number;
  goalCents: number;
  /** ISO instant, UTC. */
  submittedAt: string;
  link: string;
};

export const subject = ({ projectName }: ApplicationSubmittedProps) => `Votre demande de label pour « ${projectName} » est déposée`;

export default function ApplicationSubmitted(props: ApplicationSubmittedProps) {
  return (
    <MailLayout title="Votre demande est déposée" preview="L’équipe du label la lit et revient vers vous.">
      <Paragraph>Bonjour {props.name},</Paragraph>
      <Paragraph>Nous avons bien reçu votre demande de label. En voici l’essentiel&nbsp;:</Paragraph>
      <FactsTable
        rows={[
          { label: "Projet", value: props.projectName },
          { label: "Version", value: `n° ${props.versionNumber}` },
          { label: "Somme demandée aux citoyens", value: formatEuros(props.goalCents) },
          { label: "Déposée", value: formatDateTime(props.submittedAt) },
        ]}
      />
      <Paragraph>L’équipe vérifie maintenant que le dossier est complet. Vous n’avez rien à faire.</Paragraph>
      <MailButton href={props.link}>Suivre ma demande</MailButton>
    </MailLayout>
  );
}
