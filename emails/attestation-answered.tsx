import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type AttestationAnsweredProps = {
  name: string;
  partnerName: string;
  projectName: string;
  given: boolean;
  statement: string;
  link: string;
};

export const subject = ({ partnerName, given }: AttestationAnsweredProps) =>
  given ? `${partnerName} atteste votre projet` : `${partnerName} ne peut pas attester votre projet`;

export default function AttestationAnswered(props: AttestationAnsweredProps) {
  const { name, partnerName, projectName, given, statement, link } = props;
  return (
    <MailLayout title={given ? "Votre attestation est là" : "Un partenaire a décliné"} preview={subject(props)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {partnerName} {given ? "atteste" : "ne peut pas attester"} votre projet «&nbsp;{projectName}&nbsp;»&nbsp;:
      </Paragraph>
      <Paragraph>«&nbsp;{statement}&nbsp;»</Paragraph>
      {!given && <Paragraph>Vous pouvez demander une attestation à un autre partenaire.</Paragraph>}
      <MailButton href={link}>Voir ma demande</MailButton>
    </MailLayout>
  );
}
