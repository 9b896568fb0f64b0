import { formatDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type NoQuorumProps = { name: string; projectName: string; heldAt: string; eligible: number; present: number; required: number };

export const subject = ({ projectName }: NoQuorumProps) => `Pas de quorum pour « ${projectName} »`;

export default function NoQuorum({ name, projectName, heldAt, eligible, present, required }: NoQuorumProps) {
  return (
    <MailLayout title="Le quorum manquait" preview={`« ${projectName} » attend une autre séance.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le comité du {formatDate(heldAt)} n’a pas pu décider sur « {projectName} » : {present} {present > 1 ? "sièges présents" : "siège présent"} sur {eligible}{" "}
        qui pouvaient siéger, il en fallait {required}. Aucune décision n’est prise et la demande attend une autre séance.
      </Paragraph>
      <MailButton href="/equipe/seances">Inscrire à une autre séance</MailButton>
    </MailLayout>
  );
}
