import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MandateResignedProps = { name: string; sitterName: string; seatId: string; seatName: string; endsOn: string; reason: string };

export const subject = ({ sitterName, seatName }: MandateResignedProps) => `${sitterName} quitte le siège ${seatName}`;

export default function MandateResigned({ name, sitterName, seatId, seatName, endsOn, reason }: MandateResignedProps) {
  return (
    <MailLayout title="Un mandat du comité prend fin" preview={`${sitterName}, ${seatName}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {sitterName} quitte son mandat pour le siège {seatName}. Dernier jour&nbsp;: {formatShortDate(endsOn)}.
      </Paragraph>
      <Paragraph>Raison&nbsp;: {reason}</Paragraph>
      <Paragraph>Regardez qui siège ensuite, et qui préside les séances prévues après ce jour.</Paragraph>
      <MailButton href={`/equipe/sieges/${seatId}`}>Voir le siège</MailButton>
    </MailLayout>
  );
}
