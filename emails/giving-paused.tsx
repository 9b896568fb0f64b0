import { formatTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type GivingPausedProps = {
  name: string;
  /** Null: the whole site. */
  project: string | null;
  what: "paused" | "slowed" | "resumed";
  /** The team's words, for the team only. */
  reason: string | null;
  /** When gifts open again by themselves. */
  until: string | null;
  path: string;
};

const titles = { paused: "Les dons sont momentanément suspendus", slowed: "Les dons sont ralentis", resumed: "Les dons ont repris" };

const place = (project: string | null) => (project ? `«\u00a0${project}\u00a0»` : "tout le site");

export const subject = ({ project, what }: GivingPausedProps) => `${place(project).replace("tout", "Tout")}\u00a0: ${titles[what].toLowerCase()}`;

const texts = {
  paused: "Personne ne peut ouvrir de paiement pour l’instant. Ce qui est déjà donné reste donné, un paiement déjà fait compte, et la date de fin de la campagne ne change pas.",
  slowed: "Beaucoup de cartes viennent d’y être refusées\u00a0: quelqu’un y essaie sans doute des cartes volées. Les donateurs passent encore, un par un. Sans amélioration, les dons s’arrêteront d’eux-mêmes un moment.",
  resumed: "On peut de nouveau donner, comme avant.",
};

export default function GivingPaused({ name, project, what, reason, until, path }: GivingPausedProps) {
  return (
    <MailLayout title={titles[what]} preview={place(project)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Sur {place(project)}&nbsp;: {texts[what]}
      </Paragraph>
      {until && <Paragraph>C’est le site qui l’a décidé, pour protéger les donateurs. Tout reprend de soi-même à {formatTime(until)}.</Paragraph>}
      {reason && <Paragraph>La raison notée par l’équipe&nbsp;: {reason}</Paragraph>}
      <MailButton href={path}>Voir où en sont les dons</MailButton>
    </MailLayout>
  );
}
