import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type OfflineNews = "to_return" | "returned" | "corrected" | "withdrawn";

/** Amounts in integer cents. */
export type OfflineGiftNewsProps = { news: OfflineNews; amountCents: number; donorName: string; projectName: string; organisationName: string; link: string };

const words: Record<OfflineNews, { title: string; text: (props: OfflineGiftNewsProps) => string }> = {
  to_return: {
    title: "Votre don va vous être rendu",
    text: ({ amountCents, projectName, organisationName }) =>
      `La campagne « ${projectName} » n’a pas abouti. ${organisationName}, qui détient votre don de ${formatEuros(amountCents)}, a 30\u00a0jours pour vous le rendre et pour nous le prouver. Vous n’avez rien à demander.`,
  },
  returned: {
    title: "Votre don est rendu",
    text: ({ amountCents, organisationName }) =>
      `${organisationName} nous a montré que votre don de ${formatEuros(amountCents)} vous est rendu. Vous ne l’avez pas\u00a0? Répondez à ce message\u00a0: nous cherchons avec vous.`,
  },
  corrected: {
    title: "Le montant de votre don est corrigé",
    text: ({ amountCents, projectName }) =>
      `Le montant noté pour votre don à « ${projectName} » n’était pas le bon. Il est maintenant de ${formatEuros(amountCents)}. Ce n’est pas exact\u00a0? Répondez à ce message.`,
  },
  withdrawn: {
    title: "Votre don n’est plus compté",
    text: ({ amountCents, projectName }) =>
      `Votre don de ${formatEuros(amountCents)} à « ${projectName} » avait été confirmé par erreur, par exemple un chèque revenu impayé. Il n’est plus compté. Ce n’est pas exact\u00a0? Répondez à ce message.`,
  },
};

export const subject = ({ news, projectName }: OfflineGiftNewsProps) => `${words[news].title}\u00a0: ${projectName}`;

export default function OfflineGiftNews(props: OfflineGiftNewsProps) {
  const { title, text } = words[props.news];
  return (
    <MailLayout title={title} preview={props.projectName}>
      <Paragraph>Bonjour {props.donorName},</Paragraph>
      <Paragraph>{text(props)}</Paragraph>
      <MailButton href={props.link}>Voir mon don</MailButton>
    </MailLayout>
  );
}
