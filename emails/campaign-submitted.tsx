import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type CampaignSubmittedProps = { title: string; holder: string; path: string };

export const subject = ({ title }: CampaignSubmittedProps) => `Campagne à relire\u00a0: ${title}`;

export default function CampaignSubmitted({ title, holder, path }: CampaignSubmittedProps) {
  return (
    <MailLayout title="Une campagne attend votre relecture" preview={title}>
      <Paragraph>
        {holder} vous envoie la campagne «&nbsp;{title}&nbsp;». Rien n’y manque&nbsp;: récit, image, budget au centime près, compte bancaire vérifié.
      </Paragraph>
      <Paragraph>Relisez-la, puis approuvez-la avec sa date de lancement, ou dites ce qu’il faut corriger.</Paragraph>
      <MailButton href={path}>Relire la campagne</MailButton>
    </MailLayout>
  );
}
