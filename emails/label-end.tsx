import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type LabelEndProps = {
  name: string;
  projectName: string;
  /** ISO instant, UTC. */
  endsAt: string;
  hasEnded: boolean;
  path: string;
};

export const subject = ({ projectName, endsAt, hasEnded }: LabelEndProps) =>
  hasEnded ? `Le label de « ${projectName} » a pris fin` : `Le label de « ${projectName} » prend fin le ${formatShortDate(endsAt)}`;

export default function LabelEnd({ name, projectName, endsAt, hasEnded, path }: LabelEndProps) {
  return (
    <MailLayout title={hasEnded ? "Un label a pris fin" : "Un label prend bientôt fin"} preview={`${projectName}, ${formatShortDate(endsAt)}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le label de «&nbsp;{projectName}&nbsp;» {hasEnded ? "a pris fin" : "est valable jusqu’au"} {hasEnded && "le "}
        {formatShortDate(endsAt)}. Une campagne déjà en ligne va jusqu’à son terme&nbsp;; une campagne qui n’a pas commencé a besoin d’un label en cours.
      </Paragraph>
      <Paragraph>Pour un nouveau label, une nouvelle demande est examinée par le comité. Elle peut être commencée dès maintenant.</Paragraph>
      <MailButton href={path}>Voir le projet</MailButton>
    </MailLayout>
  );
}
