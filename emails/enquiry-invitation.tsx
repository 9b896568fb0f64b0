import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type EnquiryInvitationProps = {
  name: string | null;
  projectName: string | null;
  invitedByName: string;
  link: string;
  /** ISO instant, UTC. */
  linkExpiresAt: string;
};

export const subject = ({ projectName }: EnquiryInvitationProps) => (projectName ? `Ouvrez votre projet « ${projectName} »` : "Ouvrez votre projet");

export default function EnquiryInvitation({ name, projectName, invitedByName, link, linkExpiresAt }: EnquiryInvitationProps) {
  return (
    <MailLayout title="Votre espace est prêt à ouvrir" preview="Ce que vous nous avez dit y est déjà écrit.">
      <Paragraph>Bonjour{name && ` ${name}`},</Paragraph>
      <Paragraph>
        {invitedByName}, de l’équipe du label, vous invite à ouvrir votre espace
        {projectName && <> pour «&nbsp;{projectName}&nbsp;»</>}. Ce que vous nous avez dit y est déjà écrit&nbsp;: relisez, corrigez si besoin, puis
        choisissez votre mot de passe.
      </Paragraph>
      <MailButton href={link}>Ouvrir mon projet</MailButton>
      <Paragraph>Ce lien est à vous seul et ne sert qu’une fois. Il est valable jusqu’au {formatShortDate(linkExpiresAt)}.</Paragraph>
    </MailLayout>
  );
}
