import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** What two people decided of a vote that waited; nothing of the ballot. `until`: the last day for paper, in words. */
export type VoteDecidedProps = { isAccepted: boolean; until: string };

export const subject = ({ isAccepted }: VoteDecidedProps) => (isAccepted ? "Votre vote a été pris en compte" : "Votre vote en ligne n’a pas été accepté");

export default function VoteDecided(props: VoteDecidedProps) {
  const { isAccepted, until } = props;
  return (
    <MailLayout title={subject(props)} preview="Budget citoyen : ce message ne dit rien de vos choix.">
      {isAccepted ? (
        <Paragraph>Deux personnes ont vérifié votre droit de vote. Votre bulletin entre dans l’urne, toujours fermé, au milieu des autres : plus personne ne peut savoir lequel est le vôtre.</Paragraph>
      ) : (
        <>
          <Paragraph>Deux personnes ont regardé votre vote et n’ont pas pu s’assurer que vous aviez le droit de voter, ou que vous n’aviez pas déjà voté. Elles n’ont pas vu vos choix. Votre bulletin n’a pas été ouvert et ne le sera pas.</Paragraph>
          <Paragraph>Vous pouvez encore voter sur papier, jusqu’au {until}, dans un lieu de vote. Présentez une pièce d’identité : on y retrouvera votre nom.</Paragraph>
        </>
      )}
      <Paragraph>Une question ? Répondez à ce message.</Paragraph>
    </MailLayout>
  );
}
