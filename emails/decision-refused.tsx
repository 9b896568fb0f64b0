import { formatShortDate } from "~/lib/dates";
import { DecisionReasons, type DecisionMailProps } from "./parts/decision-reasons";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export const subject = ({ projectName }: DecisionMailProps) => `Le comité n’a pas retenu « ${projectName} »`;

export default function DecisionRefused({ name, projectName, decidedAt, criteria, votes }: DecisionMailProps) {
  return (
    <MailLayout title="Le comité n’a pas retenu ce projet" preview="Voici ses raisons, critère par critère.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le {formatShortDate(decidedAt)}, le comité n’a pas retenu « {projectName} ». Voici ses raisons, critère par critère. Elles vous sont adressées, à vous
        seul : un refus n’est pas public.
      </Paragraph>
      <DecisionReasons criteria={criteria} votes={votes} />
      <Paragraph>Vous pouvez revoir votre projet et déposer une nouvelle demande. L’équipe du label est là pour en parler.</Paragraph>
    </MailLayout>
  );
}
