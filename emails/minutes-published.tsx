import { formatDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MinutesPublishedProps = { name: string; meetingId: string; kind: "meeting" | "consultation"; heldAt: string };

export const subject = ({ heldAt }: MinutesPublishedProps) => `Procès-verbal signé : comité du ${formatDate(heldAt)}`;

export default function MinutesPublished({ name, meetingId, kind, heldAt }: MinutesPublishedProps) {
  return (
    <MailLayout title="Le procès-verbal est signé" preview={`Comité du ${formatDate(heldAt)}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        La présidence a signé le procès-verbal de {kind === "meeting" ? "la séance" : "la consultation écrite"} du {formatDate(heldAt)}. Vous pouvez le lire et le
        télécharger. Une erreur&nbsp;? Dites-le à la présidence&nbsp;: elle peut le rectifier, la première version est gardée.
      </Paragraph>
      <MailButton href={`/comite/seances/${meetingId}`}>Lire le procès-verbal</MailButton>
    </MailLayout>
  );
}
