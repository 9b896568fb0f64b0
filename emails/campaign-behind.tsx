import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type CampaignBehindProps = {
  name: string;
  projectName: string;
  /** Integer cents. */
  goalCents: number;
  raisedCents: number;
  expectedCents: number;
  path: string;
};

export const subject = ({ projectName }: CampaignBehindProps) => `«\u00a0${projectName}\u00a0» est en retard sur sa courbe`;

export default function CampaignBehind({ name, projectName, goalCents, raisedCents, expectedCents, path }: CampaignBehindProps) {
  return (
    <MailLayout title="Une campagne a besoin d’un coup de pouce" preview={`${projectName}, ${formatEuros(raisedCents)}`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        «&nbsp;{projectName}&nbsp;» a reçu {formatEuros(raisedCents)} sur {formatEuros(goalCents)}. À ce jour de sa campagne, on attendrait
        environ {formatEuros(Math.round(expectedCents / 100) * 100)}.
      </Paragraph>
      <Paragraph>
        C’est le moment d’appeler le porteur&nbsp;: qui n’a pas encore été prévenu, qui peut relayer&nbsp;? Ce message n’est envoyé qu’une fois&nbsp;; le
        signal s’éteint quand la campagne a rattrapé son retard.
      </Paragraph>
      <MailButton href={path}>Ouvrir l’accompagnement</MailButton>
    </MailLayout>
  );
}
