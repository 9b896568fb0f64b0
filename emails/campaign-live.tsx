import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** `endsAt` is an ISO instant, UTC. */
export type CampaignLiveProps = { name: string; title: string; endsAt: string; path: string };

export const subject = ({ title }: CampaignLiveProps) => `C’est parti\u00a0: ${title} est en ligne`;

export default function CampaignLive({ name, title, endsAt, path }: CampaignLiveProps) {
  return (
    <MailLayout title="Votre campagne est en ligne" preview={`Elle court jusqu’au ${formatDateTime(endsAt)}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        «&nbsp;{title}&nbsp;» reçoit ses premiers dons dès maintenant, et jusqu’au {formatDateTime(endsAt)}.
      </Paragraph>
      <Paragraph>Envoyez l’adresse de la page à vos proches&nbsp;: c’est d’eux que viennent presque toujours les premiers dons.</Paragraph>
      <MailButton href={path}>Voir la page de ma campagne</MailButton>
    </MailLayout>
  );
}
