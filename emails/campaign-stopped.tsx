import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

export type CampaignStoppedProps = { name: string; title: string; stop: "suspend" | "resume" | "cancel"; reason: string; path: string };

const words = {
  suspend: { title: "Votre campagne est suspendue", next: "Elle ne reçoit plus de dons pour l’instant. Sa date de fin ne change pas\u00a0: si rien ne bouge d’ici là, elle sera annulée et chaque don remboursé." },
  resume: { title: "Votre campagne reprend", next: "Elle reçoit de nouveau des dons. Sa date de fin reste la même." },
  cancel: { title: "Votre campagne est annulée", next: "Les dons déjà faits sont remboursés en entier, et leurs auteurs prévenus." },
};

export const subject = ({ stop, title }: CampaignStoppedProps) => `${words[stop].title}\u00a0: ${title}`;

export default function CampaignStopped({ name, title, stop, reason, path }: CampaignStoppedProps) {
  return (
    <MailLayout title={words[stop].title} preview={title}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Voici ce que l’équipe du label vous écrit au sujet de «&nbsp;{title}&nbsp;»&nbsp;:</Paragraph>
      <Quote>{reason}</Quote>
      <Paragraph>{words[stop].next}</Paragraph>
      <MailButton href={path}>Voir ma campagne</MailButton>
    </MailLayout>
  );
}
