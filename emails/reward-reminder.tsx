import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type RewardReminderProps = { name: string; projectName: string; rewards: string[]; donorName: string | null; donorEmail: string; body: string };

export const subject = ({ projectName }: RewardReminderProps) => `Un donateur attend sa contrepartie\u00a0: ${projectName}`;

export default function RewardReminder({ name, projectName, rewards, donorName, donorEmail, body }: RewardReminderProps) {
  return (
    <MailLayout title="Un donateur attend sa contrepartie" preview={projectName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{donorName ?? "Une personne"} a soutenu «&nbsp;{projectName}&nbsp;» et n’a pas encore reçu&nbsp;: {rewards.join(", ")}. Voici son message.</Paragraph>
      {body.split(/\n{2,}/).map((part, index) => <Paragraph key={index}>{part}</Paragraph>)}
      <Paragraph>Répondez-lui à {donorEmail}. Dites où en est l’envoi, même s’il est en retard&nbsp;: une date suffit souvent.</Paragraph>
    </MailLayout>
  );
}
