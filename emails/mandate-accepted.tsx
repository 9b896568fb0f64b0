import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MandateAcceptedProps = { name: string; sitterName: string; seatName: string; kind: "titular" | "substitute" };

export const subject = ({ sitterName, seatName }: MandateAcceptedProps) => `${sitterName} siège pour ${seatName}`;

export default function MandateAccepted({ name, sitterName, seatName, kind }: MandateAcceptedProps) {
  return (
    <MailLayout title="Un mandat est accepté" preview={`${sitterName}, ${seatName}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {sitterName} a accepté son mandat pour {seatName} ({kind === "titular" ? "titulaire" : "suppléance"}).
      </Paragraph>
      <MailButton href="/equipe/sieges">Voir les sièges</MailButton>
    </MailLayout>
  );
}
