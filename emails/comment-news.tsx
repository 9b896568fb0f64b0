import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type CommentNewsProps = {
  news: keyof typeof words;
  projectName: string;
  body: string;
  /** The team's reason, or the holder's answer. */
  words: string | null;
  link: string;
};

type Words = { title: string; text: (project: string) => string; foot?: string };

const contest = "Cette décision a été prise par une personne, d’après les règles affichées avec les commentaires. Vous la contestez\u00a0? Répondez à ce message, ou faites une réclamation sur le site\u00a0: une autre personne relira. Vous pouvez aussi saisir le juge.";

/** What becomes of a comment, told to its author. */
const words = {
  received: { title: "Votre commentaire est bien arrivé", text: (project) => `L’équipe du label lit ce que vous avez écrit sur « ${project} » avant de le publier, le plus souvent dans la journée. Gardez ce message\u00a0: son lien vous laisse suivre votre commentaire, ou le reprendre.` },
  published: { title: "Votre commentaire est publié", text: (project) => `Tout le monde le lit désormais sur la page de « ${project} ». Le porteur du projet peut y répondre\u00a0: vous le saurez par e-mail.` },
  refused: { title: "Votre commentaire n’est pas publié", text: (project) => `L’équipe du label a lu ce que vous avez écrit sur « ${project} » et ne le publie pas. Voici pourquoi\u00a0:`, foot: contest },
  withdrawn: { title: "Votre commentaire est retiré", text: (project) => `L’équipe du label a retiré ce que vous aviez écrit sur « ${project} ». Plus personne ne le lit. Voici pourquoi\u00a0:`, foot: contest },
  answered: { title: "Une réponse à votre commentaire", text: (project) => `Le porteur de « ${project} » vous a répondu\u00a0:` },
} as const satisfies Record<string, Words>;

export const subject = ({ news, projectName }: CommentNewsProps) => `${words[news].title}\u00a0: ${projectName}`;

export default function CommentNews({ news, projectName, body, words: said, link }: CommentNewsProps) {
  const { title, text, foot }: Words = words[news];
  return (
    <MailLayout title={title} preview={projectName}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{text(projectName)}</Paragraph>
      {said && <Paragraph>«&nbsp;{said}&nbsp;»</Paragraph>}
      <Paragraph>Vous aviez écrit&nbsp;: «&nbsp;{body}&nbsp;»</Paragraph>
      <MailButton href={link}>Voir mon commentaire</MailButton>
      {foot && <Paragraph>{foot}</Paragraph>}
    </MailLayout>
  );
}
