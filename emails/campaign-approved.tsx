import { formatDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** `launchOn` is a Paris day, YYYY-MM-DD. */
export type CampaignApprovedProps = { name: string; title: string; launchOn: string; path: string };

export const subject = ({ title }: CampaignApprovedProps) => `Votre campagne est approuvée\u00a0: ${title}`;

export default function CampaignApproved({ name, title, launchOn, path }: CampaignApprovedProps) {
  return (
    <MailLayout title="Votre campagne est approuvée" preview={`Elle ouvre le ${formatDate(launchOn)}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        L’équipe a approuvé «&nbsp;{title}&nbsp;». La campagne ouvre le {formatDate(launchOn)} à 8&nbsp;h, ou dès maintenant si cette heure est passée. Vous n’avez rien à faire.
      </Paragraph>
      <Paragraph>Prévenez dès aujourd’hui vos premiers soutiens&nbsp;: une campagne qui part vite rassure ceux qui hésitent.</Paragraph>
      <MailButton href={path}>Voir ma campagne</MailButton>
    </MailLayout>
  );
}
