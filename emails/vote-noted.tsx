import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

/** Nothing of the ballot: neither code, nor receipt, nor fingerprint, nor choice, nor hour. */
export type VoteNotedProps = { isHeld: boolean };

/** A whole school votes within the hour. */
export const sameForAll = true;

export const subject = ({ isHeld }: VoteNotedProps) => (isHeld ? "Votre vote est bien arrivé" : "Votre vote a été pris en compte");

export default function VoteNoted(props: VoteNotedProps) {
  const { isHeld } = props;
  return (
    <MailLayout title={subject(props)} preview="Budget citoyen : ce message ne dit rien de vos choix.">
      <Paragraph>
        {isHeld
          ? "Avant de le mettre dans l’urne, deux personnes doivent vérifier que vous avez bien le droit de voter. Elles ne voient pas vos choix. Vous aurez leur réponse dans les trois jours."
          : "Vous avez voté au Budget citoyen. Merci."}
      </Paragraph>
      <Paragraph>Ce message ne contient ni vos choix, ni votre code de suivi. Votre code était sur l’écran, juste après votre vote : nous ne le connaissons pas, et personne ne peut vous le redonner.</Paragraph>
      <Paragraph>Si ce n’est pas vous qui avez voté, répondez à ce message.</Paragraph>
    </MailLayout>
  );
}
