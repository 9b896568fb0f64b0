import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MemberInvitationProps = {
  organisationName: string;
  invitedByName: string;
  /** « Rédaction », and what it may do. */
  role: string;
  mayDo: string;
  link: string;
  /** ISO instant, UTC. */
  linkExpiresAt: string;
};

export const subject = ({ organisationName }: MemberInvitationProps) => `Rejoignez « ${organisationName} »`;

export default function MemberInvitation({ organisationName, invitedByName, role, mayDo, link, linkExpiresAt }: MemberInvitationProps) {
  return (
    <MailLayout title="On vous attend" preview={`${invitedByName} vous invite dans « ${organisationName} ».`}>
      <Paragraph>
        {invitedByName} vous invite à rejoindre «&nbsp;{organisationName}&nbsp;», pour travailler ensemble sur ses projets.
      </Paragraph>
      <Paragraph>
        Votre rôle&nbsp;: {role}. {mayDo}
      </Paragraph>
      <MailButton href={link}>Rejoindre la structure</MailButton>
      <Paragraph>
        Ce lien est à vous seul et ne sert qu’une fois. Il est valable jusqu’au {formatShortDate(linkExpiresAt)}. Si cette invitation ne vous dit rien, ignorez ce message.
      </Paragraph>
    </MailLayout>
  );
}
