import { formatCount, formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type CampaignFailedProps = { name: string; projectName: string; goalCents: number; countedCents: number; countedGifts: number; link: string };

export const subject = ({ projectName }: CampaignFailedProps) => `« ${projectName} » : la campagne n’a pas atteint son seuil`;

export default function CampaignFailed({ name, projectName, goalCents, countedCents, countedGifts, link }: CampaignFailedProps) {
  return (
    <MailLayout title="Votre campagne est terminée" preview="Les dons sont rendus à chaque donateur.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>La campagne de « {projectName} » est terminée. Elle n’a pas atteint le seuil annoncé.</Paragraph>
      <FactsTable
        rows={[
          { label: "Promis par les citoyens", value: formatEuros(countedCents) },
          { label: "Objectif", value: formatEuros(goalCents) },
          { label: "Dons", value: formatCount(countedGifts) },
        ]}
      />
      <Paragraph>
        Chaque don est remboursé en entier et chaque donateur en est averti par e-mail. Vous n’avez rien à faire et rien à payer&nbsp;: les
        frais sont à la charge du label.
      </Paragraph>
      <Paragraph>Ce n’est pas la fin du projet. L’équipe du label vous appelle pour en parler avec vous.</Paragraph>
      <MailButton href={link}>Suivre les remboursements</MailButton>
    </MailLayout>
  );
}
