import { formatShortDate } from "~/lib/dates";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MandateEndedProps = {
  name: string;
  seatName: string;
  /** Last day in Paris, `YYYY-MM-DD`. */
  endsOn: string;
};

export const subject = ({ seatName }: MandateEndedProps) => `Fin de votre mandat pour ${seatName}`;

export default function MandateEnded({ name, seatName, endsOn }: MandateEndedProps) {
  return (
    <MailLayout title="La fin de votre mandat est fixée" preview={`Dernier jour : ${formatShortDate(endsOn)}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Votre mandat au comité du label, pour {seatName}, finit le {formatShortDate(endsOn)}. Vous siégez encore ce jour-là. Les avis et les votes de votre siège
        restent ceux du siège.
      </Paragraph>
      <Paragraph>Merci pour le temps donné aux projets d’ici.</Paragraph>
    </MailLayout>
  );
}
