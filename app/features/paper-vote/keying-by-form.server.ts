import { z } from "zod";
import type { Actor } from "~/features/accounts/permissions";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { keyBallot, takeBack } from "./key-ballot.server";
import { paperRefusals } from "./paper-vote.fr";
import { readingSchema, receiptSchema } from "./paper.schemas";
import { dropTurn, finishTurn, takeTurn } from "./turns.server";

const turnSchema = z.object({ turn: z.enum(["1", "2"]).transform(Number) });
const sureSchema = z.object({ sure: z.literal("on", "Cochez la case pour terminer.") });

/** The forms of the page of a keying: `?commencer`, `?retirer`, `?terminer`, `?effacer`, or one more ballot. */
export function keyingByForm(actor: Actor, request: Request, placeId: string) {
  const asked = new URL(request.url).searchParams;
  const to = (message: string) => redirectWithMessage(`/lieu-de-vote/${placeId}/saisie`, message);
  const common = { request, refusals: paperRefusals };
  if (asked.has("commencer")) return formAction({ ...common, schema: z.object({}), run: () => takeTurn(actor, placeId), done: () => to("Votre saisie est ouverte. Personne d’autre ne la voit.") });
  if (asked.has("retirer")) return formAction({ ...common, schema: receiptSchema, run: ({ receipt }) => takeBack(actor, placeId, receipt), done: () => to("Le bulletin est retiré de votre saisie. Reprenez-le sur le papier.") });
  if (asked.has("effacer")) return formAction({ ...common, schema: turnSchema, run: ({ turn }) => dropTurn(actor, placeId, turn), done: () => to("Cette saisie est effacée : elle peut être reprise depuis le début.") });
  if (asked.has("terminer"))
    return formAction({ ...common, schema: sureSchema, run: () => finishTurn(actor, placeId), done: (isAgreed) => to(isAgreed ? "Les deux saisies s’accordent : ce lieu est prêt." : "Votre saisie est terminée.") });
  return formAction({ ...common, schema: readingSchema, run: (reading) => keyBallot(actor, placeId, reading), done: () => to("Bulletin enregistré. Au suivant.") });
}
