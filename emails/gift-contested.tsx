import { formatDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type GiftContestedProps = {
  name: string;
  stage: "opened" | "won" | "lost";
  means: "card" | "debit";
  projectName: string;
  amountCents: number;
  /** Null when the donor chose not to be named. */
  donorName: string | null;
  chargedAt: string;
  link: string;
};

const titles = { opened: "Un don est contesté", won: "Un don n’est plus contesté", lost: "Un don est reparti" } as const;

export const subject = ({ stage, projectName }: GiftContestedProps) => `« ${projectName} » : ${titles[stage].toLowerCase()}`;

const which = ({ donorName, amountCents, chargedAt }: GiftContestedProps): string =>
  `le don de ${formatEurosExact(amountCents)} fait le ${formatDate(chargedAt)}${donorName ? ` par ${donorName}` : ""}`;

function story(props: GiftContestedProps): string[] {
  const gift = which(props);
  if (props.stage === "opened")
    return [`La banque d’un donateur conteste ${gift}. Cela arrive, souvent par erreur.`, "Le don compte toujours dans votre campagne. Son versement attend la réponse de la banque. L’équipe du label s’en occupe, vous n’avez rien à faire."];
  if (props.stage === "won") return [`La banque ne conteste plus ${gift}. Il reprend son chemin vers vous, sans rien à faire de votre part.`];
  const why = props.means === "debit" ? `La banque du donateur a rejeté le prélèvement qui payait ${gift}.` : `La banque du donateur a décidé de garder ${gift}.`;
  return [why, "Il ne vous sera pas versé. S’il l’était déjà, son montant est repris sur votre compte Stripe\u00a0; ce qui n’a pas pu l’être apparaît sur votre page. Si une contrepartie attendait, ne l’envoyez plus."];
}

export default function GiftContested(props: GiftContestedProps) {
  return (
    <MailLayout title={titles[props.stage]} preview={story(props)[0]!}>
      <Paragraph>Bonjour {props.name},</Paragraph>
      {story(props).map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>)}
      <MailButton href={props.link}>Voir l’argent de la campagne</MailButton>
    </MailLayout>
  );
}
