import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ApplicationLapsedProps = { name: string; isTeam: boolean; projectName: string; projectId: string; applicationId: string; resubmitBy: string };

export const subject = ({ projectName }: ApplicationLapsedProps) => `Demande close : « ${projectName} »`;

export default function ApplicationLapsed({ name, isTeam, projectName, projectId, applicationId, resubmitBy }: ApplicationLapsedProps) {
  return (
    <MailLayout title="Le délai est passé" preview={`Il courait jusqu’au ${formatShortDate(resubmitBy)}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le comité avait ajourné sa décision sur «&nbsp;{projectName}&nbsp;» et laissait jusqu’au {formatShortDate(resubmitBy)} pour déposer de nouveau la demande. Rien n’a
        été déposé&nbsp;: la demande est close.
      </Paragraph>
      {!isTeam && <Paragraph>Rien n’est perdu pour le projet&nbsp;: vous pouvez commencer une nouvelle demande quand vous serez prêt.</Paragraph>}
      <MailButton href={isTeam ? `/equipe/demandes/${applicationId}` : `/mon-espace/projets/${projectId}`}>{isTeam ? "Voir la demande" : "Voir mon projet"}</MailButton>
    </MailLayout>
  );
}
