import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** `endsAt`: an instant, as ISO text. */
export type EndReminderProps = { title: string; projectName: string; slug: string; endsAt: string };

/** The address was lent for this one message. */
export const leavesNoRow = true;
export const sameForAll = true;

export const subject = ({ projectName, endsAt }: EndReminderProps) => `${projectName}\u00a0: la campagne finit le ${formatDateTime(endsAt)}`;

export default function EndReminder({ title, projectName, slug, endsAt }: EndReminderProps) {
  return (
    <MailLayout title={title} preview="Le rappel que vous avez demandé.">
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Vous avez demandé à être prévenu avant la fin de la campagne de «&nbsp;{projectName}&nbsp;». On peut la soutenir jusqu’au <b>{formatDateTime(endsAt)}</b>.</Paragraph>
      <MailButton href={`/projets/${slug}`}>Voir où elle en est</MailButton>
      <Paragraph>C’est le seul message&nbsp;: votre adresse ne sert à rien d’autre, elle est effacée avec lui.</Paragraph>
    </MailLayout>
  );
}
