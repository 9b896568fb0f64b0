import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Cents; `dueOn`: the day of the account, `YYYY-MM-DD`. */
export type GrantNewsProps = {
  name: string;
  news: keyof typeof words;
  projectName: string;
  year: number;
  dueOn: string;
  amountCents: number | null;
  reason: string | null;
  link: string;
};

type Facts = { project: string; year: number; due: string; amount: string };
type Words = { title: string; text: (facts: Facts) => string; button: string };

/** What is told of a grant: to its holder first, then to the team. */
const words = {
  opened: {
    title: "Votre subvention du budget citoyen", button: "Voir ma subvention",
    text: ({ project, year, amount }) => `Les habitants ont choisi « ${project} » au budget citoyen ${year}. La subvention du Département est de ${amount}. L’équipe prépare la convention. En attendant, indiquez sur votre page le compte où la recevoir.`,
  },
  to_sign: {
    title: "Votre convention est à signer", button: "Lire et signer",
    text: ({ project, amount }) => `La convention de subvention de « ${project} », d’un montant de ${amount}, est prête. La personne qui représente votre structure la lit et la signe sur votre page.`,
  },
  taken_back: { title: "Votre convention est reprise", button: "Voir ma subvention", text: ({ project }) => `L’équipe reprend la convention de « ${project} » pour la corriger. Elle vous en enverra une nouvelle. Voici pourquoi\u00a0:` },
  signed: { title: "Votre convention est signée", button: "Voir ma convention", text: ({ project, due }) => `La convention de « ${project} » est signée des deux côtés. Le Département prépare le versement. Le compte rendu est attendu pour le ${due}.` },
  paid: { title: "Le Département a versé une part de votre subvention", button: "Voir mes versements", text: ({ project, amount }) => `${amount} sont partis vers le compte de votre structure pour « ${project} ». Comptez deux ou trois jours avant de les voir sur votre relevé.` },
  changes: { title: "Votre compte rendu est à compléter", button: "Compléter mon compte rendu", text: ({ project }) => `L’équipe a lu votre compte rendu pour « ${project} ». Il manque encore ceci\u00a0:` },
  accepted: { title: "Votre compte rendu est accepté", button: "Voir ma subvention", text: ({ project, year }) => `Merci. Le compte rendu de « ${project} » est accepté et publié sur la page du budget citoyen ${year}.` },
  reclaim: { title: "Une part de la subvention est à rendre", button: "Voir comment rendre", text: ({ project, amount }) => `${amount} versés pour « ${project} » n’ont pas été dépensés, et reviennent au Département. Attendez son titre de recette avant de payer. Voici pourquoi\u00a0:` },
  reclaimed: { title: "L’argent rendu est bien arrivé", button: "Voir ma subvention", text: ({ project, amount }) => `Le Département a reçu les ${amount} rendus pour « ${project} ». Rien d’autre n’est attendu de vous.` },
  cancelled: { title: "Votre subvention est annulée", button: "Voir ma subvention", text: ({ project }) => `La subvention de « ${project} » est annulée. Voici pourquoi\u00a0:` },
  due_moved: { title: "Votre compte rendu est attendu un autre jour", button: "Voir ma subvention", text: ({ project, due }) => `Le compte rendu de « ${project} » est désormais attendu pour le ${due}. Voici pourquoi\u00a0:` },
  due_month: { title: "Votre compte rendu est attendu dans un mois", button: "Écrire mon compte rendu", text: ({ project, due }) => `Le compte rendu de « ${project} » est attendu pour le ${due}. Il tient en une page\u00a0: ce que vous avez fait, ce que vous avez dépensé, combien de personnes en profitent, et des photos. Il s’enregistre en brouillon.` },
  due_week: { title: "Votre compte rendu est attendu dans une semaine", button: "Écrire mon compte rendu", text: ({ project, due }) => `Le compte rendu de « ${project} » est attendu pour le ${due}. Un empêchement\u00a0? Répondez à ce message, l’équipe peut convenir d’une autre date.` },
  due_late: { title: "Votre compte rendu était attendu hier", button: "Écrire mon compte rendu", text: ({ project, due }) => `Le compte rendu de « ${project} » était attendu pour le ${due}. Sans lui, le solde de la subvention ne peut pas être versé.` },
  due_very_late: { title: "Votre compte rendu a quinze jours de retard", button: "Écrire mon compte rendu", text: ({ project, due }) => `Le compte rendu de « ${project} » était attendu pour le ${due}. Écrivez-le cette semaine, ou appelez l’équipe. Sans compte rendu, le Département peut redemander la subvention.` },
  holder_signed: { title: "Une convention attend la signature du Département", button: "Voir la subvention", text: ({ project }) => `La structure qui porte « ${project} » a signé sa convention.` },
  account_given: { title: "Un compte rendu est à examiner", button: "Examiner le compte rendu", text: ({ project }) => `Le compte rendu de « ${project} » est déposé.` },
  renounced: { title: "Une structure renonce à sa subvention", button: "Voir la subvention", text: ({ project, amount }) => `La structure qui porte « ${project} » renonce à ses ${amount}. Elle dit pourquoi\u00a0:` },
  team_late: { title: "Un compte rendu a quinze jours de retard", button: "Voir la subvention", text: ({ project, due }) => `Le compte rendu de « ${project} » était attendu pour le ${due}. Quatre messages sont partis. Appelez la structure.` },
} as const satisfies Record<string, Words>;

export const subject = ({ news, projectName }: GrantNewsProps) => `${words[news].title}\u00a0: ${projectName}`;

export default function GrantNews({ name, news, projectName, year, dueOn, amountCents, reason, link }: GrantNewsProps) {
  const { title, text, button }: Words = words[news];
  return (
    <MailLayout title={title} preview={projectName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{text({ project: projectName, year, due: formatShortDate(dueOn), amount: formatEuros(amountCents ?? 0) })}</Paragraph>
      {reason && <Paragraph>« {reason} »</Paragraph>}
      <MailButton href={link}>{button}</MailButton>
    </MailLayout>
  );
}
