import { formatCount, formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailGauge } from "./parts/gauge";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type CampaignSucceededProps = {
  name: string;
  projectName: string;
  goalCents: number;
  countedCents: number;
  countedGifts: number;
  payoutBy: string;
  link: string;
};

export const subject = ({ projectName, countedCents }: CampaignSucceededProps) => `« ${projectName} » a réussi : ${formatEuros(countedCents)} collectés`;

export default function CampaignSucceeded({ name, projectName, goalCents, countedCents, countedGifts, payoutBy, link }: CampaignSucceededProps) {
  return (
    <MailLayout title="Votre campagne a réussi" preview={`${formatEuros(countedCents)} pour « ${projectName} ».`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Bravo&nbsp;! La campagne de « {projectName} » est terminée et elle a réussi.</Paragraph>
      {goalCents > 0 && <MailGauge raisedCents={countedCents} goalCents={goalCents} />}
      <FactsTable
        rows={[
          { label: "Collecté", value: formatEuros(countedCents) },
          { label: "Objectif", value: formatEuros(goalCents) },
          { label: "Dons", value: formatCount(countedGifts) },
          { label: "Versement à votre banque", value: `au plus tard le ${payoutBy}` },
        ]}
      />
      <Paragraph>Les dons partent maintenant vers votre compte. Vous suivez le versement, étape par étape, depuis votre espace.</Paragraph>
      <MailButton href={link}>Suivre le versement</MailButton>
    </MailLayout>
  );
}
