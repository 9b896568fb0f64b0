import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { DecisionReasons, type DecisionMailProps } from "./parts/decision-reasons";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export const subject = ({ projectName }: DecisionMailProps) => `Le comité ajourne sa décision sur « ${projectName} »`;

export default function DecisionAdjourned(props: DecisionMailProps) {
  const { name, projectName, decidedAt, applicationId, criteria, votes, resubmitBefore } = props;
  return (
    <MailLayout title="Le comité attend des compléments" preview={`Sa décision sur « ${projectName} » est ajournée.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le {formatShortDate(decidedAt)}, le comité a ajourné sa décision sur « {projectName} ». Votre demande est redevenue un brouillon : complétez-la, puis
        déposez-la à nouveau{resubmitBefore && ` au plus tard le ${formatShortDate(resubmitBefore)}. Passé ce jour, elle sera close`}.
      </Paragraph>
      <MailButton href={`/mon-espace/demandes/${applicationId}`}>Compléter ma demande</MailButton>
      <Paragraph>Voici ce que le comité attend, critère par critère. Ces raisons vous sont adressées, à vous seul.</Paragraph>
      <DecisionReasons criteria={criteria} votes={votes} />
    </MailLayout>
  );
}
