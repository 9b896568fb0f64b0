import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ChooseHourProps = { name: string; sentByName: string; link: string; linkExpiresAt: string };

export const secretProps = ["link"] as const;

export const subject = (_props: ChooseHourProps) => "Choisissez l’heure de votre premier rendez-vous";

export default function ChooseHour({ name, sentByName, link, linkExpiresAt }: ChooseHourProps) {
  return (
    <MailLayout title="Choisissez votre heure" preview="Deux heures pour regarder votre projet ensemble.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {sentByName} vous propose un premier rendez-vous&nbsp;: deux heures pour regarder ensemble si une campagne de dons convient à votre projet.
        Prenez avec vous vos chiffres, même approximatifs&nbsp;: ce que le projet coûte, et ce qui est déjà trouvé.
      </Paragraph>
      <MailButton href={link}>Voir les heures proposées</MailButton>
      <Paragraph>Ce lien est à vous seul et sert jusqu’au {formatDateTime(linkExpiresAt)}. Aucun compte n’est nécessaire.</Paragraph>
    </MailLayout>
  );
}
