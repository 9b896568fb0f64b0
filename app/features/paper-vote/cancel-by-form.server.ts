import { z } from "zod";
import type { Actor } from "~/features/accounts/permissions";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { askCancellation, confirmCancellation, dropCancellation } from "./cancel-place.server";
import { paperRefusals } from "./paper-vote.fr";
import { cancellationSchema } from "./paper.schemas";

type Where = { editionId: string; placeId: string };

/** The forms of the page of a cancellation: `?confirmer`, `?retirer`, or the request itself. */
export function cancelByForm(actor: Actor, request: Request, { editionId, placeId }: Where) {
  const asked = new URL(request.url).searchParams;
  const to = (message: string) => () => redirectWithMessage(`/equipe/budget-citoyen/${editionId}/papier/${placeId}`, message);
  const common = { request, refusals: paperRefusals };
  if (asked.has("confirmer")) return formAction({ ...common, schema: z.object({}), run: () => confirmCancellation(actor, editionId, placeId), done: to("Le lieu est annulé, et c’est écrit au registre public.") });
  if (asked.has("retirer")) return formAction({ ...common, schema: z.object({}), run: () => dropCancellation(actor, editionId, placeId), done: to("La demande d’annulation est retirée.") });
  return formAction({ ...common, schema: cancellationSchema, run: (input) => askCancellation(actor, editionId, placeId, input), done: to("La demande est notée. Une autre personne de l’équipe doit la confirmer.") });
}
