import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

/** To whoever offered help. `amount`: « 4 heures ». `answer`: the holder's own word. */
export type HelpNewsProps = {
  news: "received" | "accepted" | "declined" | "given" | "withdrawn";
  name: string;
  projectName: string;
  organisationName: string;
  title: string;
  amount: string;
  answer: string | null;
  link: string;
};

/** Said to one person; not kept once it is sent. */
export const secretProps = ["name", "answer"] as const;

const words: Record<HelpNewsProps["news"], { title: string; text: (props: HelpNewsProps) => string; button: string }> = {
  received: {
    title: "Votre proposition est arrivée", button: "Suivre ma proposition",
    text: ({ organisationName }) => `${organisationName} la lit et vous répond par e-mail. Vos coordonnées sont chez elle, et chez personne d’autre. Vous pouvez la reprendre à tout moment.`,
  },
  accepted: { title: "Votre aide est acceptée", button: "Voir ma proposition", text: ({ organisationName }) => `${organisationName} compte sur vous. Elle a votre adresse, et vous écrit pour la suite. Un empêchement\u00a0? Reprenez votre proposition, elle en est prévenue.` },
  declined: { title: "Merci, pas cette fois", button: "Voir ma proposition", text: ({ organisationName }) => `${organisationName} n’a pas besoin de votre aide cette fois-ci. Votre adresse s’efface dans un mois.` },
  given: { title: "Merci pour votre coup de main", button: "Voir ma proposition", text: ({ organisationName, amount }) => `${organisationName} note que vous avez donné ${amount}. Le projet avance grâce à vous.` },
  withdrawn: { title: "Cette demande n’a plus cours", button: "Voir ma proposition", text: () => "L’équipe du label a retiré la demande à laquelle vous aviez répondu. Votre proposition n’ira pas plus loin, merci de l’avoir faite. Votre adresse s’efface dans un mois." },
};

export const subject = ({ news, projectName }: HelpNewsProps) => `${projectName}\u00a0: ${words[news].title.replace(/^./, (letter) => letter.toLowerCase())}`;

export default function HelpNews(props: HelpNewsProps) {
  const { news, name, projectName, title, amount, answer, link } = props;
  const said = words[news];
  return (
    <MailLayout title={said.title} preview={`${projectName}\u00a0: ${title}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{said.text(props)}</Paragraph>
      {answer && <Quote>{answer}</Quote>}
      <FactsTable rows={[{ label: "Projet", value: projectName }, { label: "Coup de main", value: title }, { label: news === "given" ? "Donné" : "Proposé", value: amount }]} />
      <MailButton href={link}>{said.button}</MailButton>
    </MailLayout>
  );
}
