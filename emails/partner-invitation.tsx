import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type PartnerInvitationProps = {
  partnerName: string;
  invitedByName: string;
  link: string;
  /** ISO instant, UTC. */
  linkExpiresAt: string;
};

/** Whoever has the link, and the address it was sent to, answers for the partner. */
export const secretProps = ["link"] as const;

export const subject = ({ partnerName }: PartnerInvitationProps) => `Répondez pour « ${partnerName} »`;

export default function PartnerInvitation({ partnerName, invitedByName, link, linkExpiresAt }: PartnerInvitationProps) {
  return (
    <MailLayout title="On vous attend" preview={`${invitedByName} vous invite à répondre pour « ${partnerName} ».`}>
      <Paragraph>
        {invitedByName} vous invite à répondre pour «&nbsp;{partnerName}&nbsp;», partenaire du label.
      </Paragraph>
      <Paragraph>
        Vous pourrez attester les projets que vous connaissez, nous adresser des porteurs, suivre ce que deviennent leurs projets et tenir à jour
        la fiche de l’annuaire.
      </Paragraph>
      <MailButton href={link}>Accepter l’invitation</MailButton>
      <Paragraph>
        Ce lien est à vous seul et ne sert qu’une fois. Il est valable jusqu’au {formatShortDate(linkExpiresAt)}. Si cette invitation ne vous dit rien, ignorez ce message.
      </Paragraph>
    </MailLayout>
  );
}
