import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MandateInvitationProps = {
  name: string;
  seatName: string;
  kind: "titular" | "substitute";
  /** Days in Paris, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string | null;
  invitedByName: string;
  link: string;
  /** ISO instant, UTC. */
  linkExpiresAt: string;
};

const kinds = { titular: "Titulaire", substitute: "Suppléance" };

export const subject = ({ seatName }: MandateInvitationProps) => `Siéger au comité du label, au nom de ${seatName}`;

export default function MandateInvitation({ name, seatName, kind, startsOn, endsOn, invitedByName, link, linkExpiresAt }: MandateInvitationProps) {
  const rows = [
    { label: "Siège", value: seatName },
    { label: "Mandat", value: kinds[kind] },
    { label: "À partir du", value: formatShortDate(startsOn) },
    { label: "Jusqu’au", value: endsOn ? formatShortDate(endsOn) : "Sans date de fin" },
  ];
  return (
    <MailLayout title="Vous êtes invité à siéger au comité" preview={`Au nom de ${seatName}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{invitedByName}, de l’équipe du label, vous propose ce mandat. Il commence quand vous l’acceptez.</Paragraph>
      <FactsTable rows={rows} />
      <MailButton href={link}>Voir et accepter le mandat</MailButton>
      <Paragraph>Ce lien est à vous seul et ne sert qu’une fois. Il est valable jusqu’au {formatShortDate(linkExpiresAt)}.</Paragraph>
    </MailLayout>
  );
}
