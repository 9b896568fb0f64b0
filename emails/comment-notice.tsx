import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type CommentNoticeProps = {
  news: keyof typeof words;
  projectName: string;
  /** What was reported, or the reasons of the decision. */
  words: string | null;
  link: string;
};

type Words = { title: string; text: (project: string) => string; foot?: string };

const contest = "Cette décision a été prise par une personne. Elle ne vous convient pas\u00a0? Répondez à ce message, ou faites une réclamation sur le site\u00a0: une autre personne relira. Vous pouvez aussi saisir le juge.";

/** What becomes of a notice, told to whoever sent it (Digital Services Act, article 16). */
const words = {
  received: { title: "Votre signalement est bien arrivé", text: (project) => `Une personne de l’équipe du label lit ce que vous signalez sur la page de « ${project} », décide, et vous écrit sa décision. Vous avez écrit\u00a0:` },
  withdrawn: { title: "Le commentaire signalé est retiré", text: (project) => `L’équipe du label a retiré le commentaire que vous aviez signalé sur la page de « ${project} ». Ses raisons\u00a0:`, foot: contest },
  kept: { title: "Le commentaire signalé reste en ligne", text: (project) => `L’équipe du label a relu le commentaire que vous aviez signalé sur la page de « ${project} », et le laisse en ligne. Ses raisons\u00a0:`, foot: contest },
  taken_back: { title: "Le commentaire signalé n’est plus en ligne", text: (project) => `La personne qui avait écrit le commentaire que vous aviez signalé sur la page de « ${project} » l’a repris elle-même. Plus personne ne le lit.` },
} as const satisfies Record<string, Words>;

export const subject = ({ news, projectName }: CommentNoticeProps) => `${words[news].title}\u00a0: ${projectName}`;

export default function CommentNotice({ news, projectName, words: said, link }: CommentNoticeProps) {
  const { title, text, foot }: Words = words[news];
  return (
    <MailLayout title={title} preview={projectName}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{text(projectName)}</Paragraph>
      {said && <Paragraph>«&nbsp;{said}&nbsp;»</Paragraph>}
      <MailButton href={link}>Voir la page du projet</MailButton>
      {foot && <Paragraph>{foot}</Paragraph>}
    </MailLayout>
  );
}
