import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";

/** Before it is required, calmly. */
export function SecondFactorInvitation() {
  return (
    <Callout title="Protégez votre compte quand vous avez deux minutes">
      <p>La double vérification sera demandée avant d’envoyer une campagne ou de brancher le compte qui reçoit l’argent.</p>
      <TextLink to="/mon-compte/double-verification">La mettre en place</TextLink>
    </Callout>
  );
}
