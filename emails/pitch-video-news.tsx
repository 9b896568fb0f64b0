import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type PitchNews = "waiting" | "tools_missing" | "refused" | "ready" | "submitted" | "returned" | "published" | "withdrawn";

/** `title`: of the initiative. `reason`: a sentence, where there is one. */
export type PitchVideoNewsProps = { news: PitchNews; name: string; title: string; reason: string; path: string };

const words: Record<PitchNews, { title: string; text: (title: string) => string; action: string }> = {
  waiting: {
    title: "Votre vidéo est bien arrivée, elle attend",
    text: (title) => `La vidéo de « ${title} » est entière chez nous. Il nous manque pour l’instant l’outil qui la prépare\u00a0: l’équipe est prévenue. Vous n’avez rien à renvoyer, nous vous écrirons quand elle sera prête.`,
    action: "Voir où elle en est",
  },
  tools_missing: {
    title: "Une vidéo attend ffmpeg",
    text: (title) => `La vidéo de « ${title} » est arrivée, mais ffmpeg ou ffprobe manque sur le serveur. Le reste du site fonctionne. Dès que les deux seront installés, la vidéo sera préparée d’elle-même.`,
    action: "Voir ce qui manque",
  },
  refused: { title: "Nous n’avons pas pu préparer votre vidéo", text: (title) => `La vidéo de « ${title} » n’a pas pu être préparée.`, action: "En envoyer une autre" },
  ready: {
    title: "Votre vidéo est prête, il reste les sous-titres",
    text: (title) => `La vidéo de « ${title} » est préparée. Regardez-la, écrivez ses sous-titres et relisez sa transcription\u00a0: sans eux, elle ne peut pas être publiée.`,
    action: "Écrire les sous-titres",
  },
  submitted: { title: "Une vidéo à relire", text: (title) => `La vidéo de « ${title} » vous est envoyée, avec ses sous-titres et sa transcription.`, action: "La regarder" },
  returned: { title: "Votre vidéo est à corriger", text: (title) => `L’équipe a regardé la vidéo de « ${title} » et vous demande une correction.`, action: "Corriger" },
  published: { title: "Votre vidéo est publiée", text: (title) => `La vidéo de « ${title} » est en ligne. Merci pour ce travail.`, action: "La voir" },
  withdrawn: { title: "Votre vidéo est retirée", text: (title) => `La vidéo de « ${title} » n’est plus en ligne.`, action: "Voir où elle en est" },
};

export const subject = ({ news, title }: PitchVideoNewsProps) => `${words[news].title}\u00a0: ${title}`;

export default function PitchVideoNews({ news, name, title, reason, path }: PitchVideoNewsProps) {
  const { title: heading, text, action } = words[news];
  return (
    <MailLayout title={heading} preview={title}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{text(title)}</Paragraph>
      {reason && <Paragraph>{reason}</Paragraph>}
      <MailButton href={path}>{action}</MailButton>
    </MailLayout>
  );
}
