import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type AttestationRequestProps = {
  partnerName: string;
  projectName: string;
  organisationName: string;
  summary: string;
  link: string;
  /** ISO instant, UTC. */
  linkExpiresAt: string;
};

/** Gone from the table once it is sent: the link answers for the partner. */
export const secretProps = ["link"] as const;

export const subject = ({ projectName }: AttestationRequestProps) => `Attestez-vous le projet « ${projectName} » ?`;

export default function AttestationRequest(props: AttestationRequestProps) {
  return (
    <MailLayout title="Un projet vous demande une attestation" preview={`${props.organisationName} demande le label pour « ${props.projectName} ».`}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>
        {props.organisationName} demande le label pour son projet «&nbsp;{props.projectName}&nbsp;», et vous cite comme partenaire&nbsp;: {props.partnerName}.
      </Paragraph>
      <Paragraph>{props.summary}</Paragraph>
      <Paragraph>
        Prescrivez-vous, soutenez-vous ou suivez-vous ce projet&nbsp;? Votre attestation, datée et signée, sera lue par le comité. Vous pouvez
        aussi décliner.
      </Paragraph>
      <MailButton href={props.link}>Répondre à la demande</MailButton>
      <Paragraph>Ce lien est à vous seul. Il est valable jusqu’au {formatShortDate(props.linkExpiresAt)}.</Paragraph>
    </MailLayout>
  );
}
