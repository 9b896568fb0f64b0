import { z } from "zod";
import type { Actor } from "~/features/accounts/permissions";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { ballotsRefusals } from "./ballots.fr";
import { sealRound } from "./seal-round.server";

/** The gesture that nothing takes back. */
export const sealByForm = (actor: Actor, editionId: string, request: Request) =>
  formAction({
    request, schema: z.object({}), refusals: ballotsRefusals,
    run: () => sealRound(actor, editionId),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${editionId}/scrutin`, "Le scrutin est scellé. Le sceau est publié et envoyé au bureau de vote."),
  });
