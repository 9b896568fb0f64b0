import { formatTime } from "~/lib/dates";
import { Callout } from "~/ui/callout";
import type { GivingPause } from "../giving-pauses.server";

/** Honest words for those who came to give. */
export const PauseNotice = ({ pause: { automatic, until } }: { pause: GivingPause }) => (
  <Callout tone="warning" title="Les dons sont momentanément suspendus">
    <p>
      {automatic && until
        ? `Quelqu’un essaie ici des cartes bancaires volées. Pour protéger leurs propriétaires, nous arrêtons les dons\u00a0: ils reprennent d’eux-mêmes à ${formatTime(until)}.`
        : "L’équipe du label fait une vérification. Revenez dans un moment."}{" "}
      Ce qui est déjà donné reste donné, et la date de fin de la campagne ne change pas.
    </p>
  </Callout>
);
