import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type InitiativeNews = "file_open" | "workshop_missed" | "submitted" | "changes_requested" | "checked" | "selected" | "not_selected" | "withdrawn" | "to_check";

export type InitiativeNewsProps = {
  news: InitiativeNews;
  name: string;
  title: string;
  /** Why, each with who says it; what is asked for. */
  reasons?: { label: string; value: string }[];
  /** A word of the team. */
  note?: string;
  link: string;
};

type Words = { title: string; text: string; button: string };

const words: Record<InitiativeNews, Words> = {
  file_open: { title: "Votre dossier est ouvert", text: "Vous pouvez maintenant l’écrire, à votre rythme : ce que vous faites, pour qui, votre budget. Tout s’enregistre au fur et à mesure.", button: "Écrire mon dossier" },
  workshop_missed: { title: "Choisissez un autre comptoir", text: "Vous n’étiez pas au comptoir à initiatives où vous aviez une place. Ce n’est pas grave : choisissez-en un autre, votre dossier s’ouvrira ensuite.", button: "Choisir un comptoir" },
  submitted: { title: "Votre dossier est déposé", text: "L’équipe le lit et vous répond. Vous n’avez rien à faire pour l’instant.", button: "Relire mon dossier" },
  changes_requested: { title: "Votre dossier est à compléter", text: "L’équipe l’a lu. Avant le comité, voici ce qu’elle vous demande. Tout ce que vous avez écrit est gardé.", button: "Compléter mon dossier" },
  checked: { title: "Votre dossier part au comité", text: "L’équipe l’a vérifié. Le comité le lit maintenant, puis vous recevez sa réponse avec ses raisons.", button: "Voir où il en est" },
  selected: { title: "Le comité a retenu votre initiative", text: "Elle peut maintenant être présentée aux habitants. La suite : le rendez-vous d’écriture du budget, puis la vidéo.", button: "Voir la suite" },
  not_selected: { title: "Le comité n’a pas retenu votre initiative", text: "Voici ses raisons. Votre projet reste le vôtre : l’équipe peut vous aider à le présenter autrement, ou l’an prochain.", button: "Relire la réponse" },
  withdrawn: { title: "Votre initiative est retirée", text: "Elle ne sera plus examinée. Ce que vous avez écrit reste lisible dans votre espace.", button: "Ouvrir mon espace" },
  to_check: { title: "Un dossier du budget citoyen est à lire", text: "Il vient d’être déposé, complet et équilibré. À vous de dire s’il peut aller au comité.", button: "Lire le dossier" },
};

export const subject = ({ news, title }: InitiativeNewsProps) => `« ${title} » : ${words[news].title.charAt(0).toLowerCase()}${words[news].title.slice(1)}`;

export default function InitiativeNewsMail({ news, name, title, reasons = [], note, link }: InitiativeNewsProps) {
  const said = words[news];
  return (
    <MailLayout title={said.title} preview={title}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Budget citoyen, «&nbsp;{title}&nbsp;».</Paragraph>
      <Paragraph>{said.text}</Paragraph>
      {reasons.length > 0 && <FactsTable rows={reasons} />}
      {note && <Paragraph>Un mot de l’équipe&nbsp;: {note}</Paragraph>}
      <MailButton href={link}>{said.button}</MailButton>
    </MailLayout>
  );
}
