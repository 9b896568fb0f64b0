import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { DecisionReasons, type DecisionMailProps } from "./parts/decision-reasons";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export const subject = ({ projectName }: DecisionMailProps) => `« ${projectName} » est labellisé`;

export default function DecisionLabelled({ name, projectName, decidedAt, projectId, criteria, votes }: DecisionMailProps) {
  return (
    <MailLayout title="Votre projet est labellisé" preview={`Le comité a donné le label à « ${projectName} ».`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le {formatShortDate(decidedAt)}, le comité a donné le label à « {projectName} ». Il vaut douze mois : vous pouvez préparer votre campagne, l’équipe du
        label vous accompagne.
      </Paragraph>
      <MailButton href={`/mon-espace/projets/${projectId}`}>Préparer ma campagne</MailButton>
      <Paragraph>Voici les raisons du comité, critère par critère. Elles sont publiques, parmi les décisions du comité et sur la page du projet.</Paragraph>
      <DecisionReasons criteria={criteria} votes={votes} />
    </MailLayout>
  );
}
