import { formatCount, formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Amounts in integer cents. `waits`: what the closing still waits for, in words. */
export type CampaignClosingProps = { name: string; title: string; waits: string[]; raisedCents: number; goalCents: number; gifts: number; link: string };

export const subject = ({ title }: CampaignClosingProps) => `« ${title} » est terminée : la clôture est en cours`;

export default function CampaignClosing({ name, title, waits, raisedCents, goalCents, gifts, link }: CampaignClosingProps) {
  return (
    <MailLayout title="Votre campagne est terminée, nous comptons" preview="Plus personne ne peut donner. Les derniers paiements se confirment.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>La campagne « {title} » ne prend plus de dons. Tout ce qui a été demandé à temps compte&nbsp;: avant d’annoncer le résultat, nous attendons encore&nbsp;:</Paragraph>
      {waits.map((wait) => (
        <Paragraph key={wait}>– {wait}.</Paragraph>
      ))}
      <FactsTable
        rows={[
          { label: "Déjà collecté", value: formatEuros(raisedCents) },
          { label: "Objectif", value: formatEuros(goalCents) },
          { label: "Dons payés", value: formatCount(gifts) },
        ]}
      />
      <Paragraph>Vous n’avez rien à faire. Le résultat vous arrive par e-mail dès que le dernier paiement est connu.</Paragraph>
      <MailButton href={link}>Suivre la clôture</MailButton>
    </MailLayout>
  );
}
