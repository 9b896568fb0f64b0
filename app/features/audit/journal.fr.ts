import type { Refusals } from "~/lib/errors";
import type { ChainProblem } from "./chain";

/** What the first broken position means. */
export const problemWords: Record<ChainProblem, string> = {
  gap: "une ligne manque",
  wrong_link: "une ligne ne suit plus celle d’avant",
  wrong_seal: "une ligne a été modifiée",
  head_missing: "la dernière ligne connue n’est plus là, ou n’est plus la même",
};

export const auditRefusals: Refusals = {
  "correction.gone": "Ce passage a été corrigé entre-temps. Rechargez la page pour voir ses mots d’aujourd’hui.",
  "correction.nothing": "Rien ne change : écrivez les mots justes.",
};
