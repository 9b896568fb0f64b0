import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph, Subheading } from "./parts/text";

export type FirstMeetingReportProps = {
  name: string;
  writtenByName: string;
  advice: string;
  reasons: string[];
  facts: { label: string; value: string }[];
  /** Goal, arithmetic of the calibrator. */
  calibration: string[];
  nextSteps: string | null;
  opensNext: boolean;
};

export const subject = (_props: FirstMeetingReportProps) => "Le compte rendu de notre premier rendez-vous";

export default function FirstMeetingReport({ name, writtenByName, advice, reasons, facts, calibration, nextSteps, opensNext }: FirstMeetingReportProps) {
  return (
    <MailLayout title="Notre premier rendez-vous" preview={advice}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Merci d’être venu. Voici ce que nous avons retenu ensemble. Une erreur&nbsp;? Répondez à ce message.</Paragraph>
      <Subheading>Une campagne de dons, est-ce la bonne voie&nbsp;?</Subheading>
      <Paragraph>{advice}</Paragraph>
      {reasons.map((reason) => <Paragraph key={reason}>{reason}</Paragraph>)}
      {facts.length > 0 && <FactsTable rows={facts} />}
      {calibration.map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>)}
      {nextSteps && <Subheading>Et maintenant, qui fait quoi</Subheading>}
      {nextSteps?.split("\n").map((line, index) => <Paragraph key={index}>{line}</Paragraph>)}
      {opensNext && <Paragraph>Vous recevrez une invitation à ouvrir votre espace&nbsp;: votre demande y sera déjà commencée, avec ces chiffres.</Paragraph>}
      <Paragraph>{writtenByName}, pour l’équipe du label</Paragraph>
    </MailLayout>
  );
}
