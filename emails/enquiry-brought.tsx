import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Holds nothing that was typed freely; the partner's name is the directory's. */
export type EnquiryBroughtProps = { partnerName: string; communeName: string; workingDays: number };

export const subject = ({ partnerName }: EnquiryBroughtProps) => `${partnerName} nous a parlé de votre projet`;

export default function EnquiryBrought({ partnerName, communeName, workingDays }: EnquiryBroughtProps) {
  return (
    <MailLayout title="Votre projet nous est parvenu" preview={`Nous vous répondons sous ${workingDays} jours ouvrés.`}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>
        {partnerName}, partenaire du label, nous a transmis vos coordonnées et quelques mots sur votre projet à {communeName}, avec votre accord.
      </Paragraph>
      <Paragraph>
        Une personne de l’équipe du label vous répond sous {workingDays} jours ouvrés. Elle vous proposera un premier rendez-vous&nbsp;: deux heures
        pour regarder ensemble si une campagne de dons convient à votre projet. Rien de ce que vous avez dit ne vous sera redemandé.
      </Paragraph>
      <Paragraph>
        Vous n’avez pas donné cet accord, ou vous changez d’avis&nbsp;? Répondez à ce message&nbsp;: nous effacerons ces informations.
      </Paragraph>
    </MailLayout>
  );
}
