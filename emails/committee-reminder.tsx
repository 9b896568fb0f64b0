import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

type Missing = { examinationId: string; projectName: string; opinion: boolean; vote: boolean };
export type CommitteeReminderProps = { name: string; meetingId: string; kind: "meeting" | "consultation"; heldAt: string; missing: Missing[] };

export const subject = ({ kind, heldAt }: CommitteeReminderProps) =>
  kind === "meeting" ? `Demain au comité : l’avis de votre siège est attendu (${formatDateTime(heldAt)})` : `Dernier jour pour voter : ${formatDateTime(heldAt)}`;

const awaited = ({ opinion, vote }: Missing) => (opinion && vote ? "avis et vote" : opinion ? "avis" : "vote");

export default function CommitteeReminder({ name, meetingId, kind, heldAt, missing }: CommitteeReminderProps) {
  return (
    <MailLayout title={kind === "meeting" ? "Le comité se réunit bientôt" : "La consultation se termine"} preview={formatDateTime(heldAt)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {kind === "meeting"
          ? `La séance commence ${formatDateTime(heldAt)}. Votre siège a encore quelque chose à dire :`
          : `La consultation se termine ${formatDateTime(heldAt)}. Un siège qui n’a pas voté est compté absent. Il reste à votre siège :`}
      </Paragraph>
      {missing.map((item) => (
        <Paragraph key={item.examinationId}>
          «&nbsp;{item.projectName}&nbsp;»&nbsp;: {awaited(item)}.
        </Paragraph>
      ))}
      <MailButton href={`/comite/seances/${meetingId}`}>Voir l’ordre du jour</MailButton>
    </MailLayout>
  );
}
