import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

export type CampaignChangesRequestedProps = { name: string; title: string; reason: string; path: string };

export const subject = ({ title }: CampaignChangesRequestedProps) => `À corriger avant le lancement\u00a0: ${title}`;

export default function CampaignChangesRequested({ name, title, reason, path }: CampaignChangesRequestedProps) {
  return (
    <MailLayout title="Encore un pas avant le lancement" preview="L’équipe a relu votre campagne et propose des corrections.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>L’équipe a relu «&nbsp;{title}&nbsp;». Voici ce qu’elle vous demande de corriger&nbsp;:</Paragraph>
      <Quote>{reason}</Quote>
      <Paragraph>Vous pouvez de nouveau modifier toute la campagne. Renvoyez-la quand elle est prête.</Paragraph>
      <MailButton href={path}>Corriger ma campagne</MailButton>
    </MailLayout>
  );
}
