import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** `endedAt` in ISO 8601. `waits`: what the closing still waits for, in words. */
export type CampaignClosingLateProps = { name: string; title: string; endedAt: string; waits: string[]; link: string };

export const subject = ({ title }: CampaignClosingLateProps) => `La clôture de « ${title} » n’avance plus`;

export default function CampaignClosingLate({ name, title, endedAt, waits, link }: CampaignClosingLateProps) {
  return (
    <MailLayout title="Une clôture n’avance plus" preview="Un paiement devrait être connu et ne l’est pas.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>La campagne « {title} » est terminée depuis le {formatDateTime(endedAt)}. Ce qu’elle attend aurait dû arriver&nbsp;:</Paragraph>
      {waits.map((wait) => (
        <Paragraph key={wait}>– {wait}.</Paragraph>
      ))}
      <Paragraph>
        Le site demande encore à Stripe, de lui-même. Regardez dans Stripe ce que devient chaque paiement&nbsp;: aucun don n’est perdu, mais le
        résultat n’est pas annoncé tant que l’un d’eux n’est ni payé, ni refusé, ni expiré.
      </Paragraph>
      <MailButton href={link}>Voir l’argent de cette campagne</MailButton>
    </MailLayout>
  );
}
