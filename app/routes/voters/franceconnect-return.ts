import type { LoaderFunctionArgs } from "@remix-run/node";
import { endLeaving, enterByFranceConnect } from "~/features/voters/leaving.server";
import { openDoorOrBack, requireWaiting } from "~/features/voters/pass-door.server";
import { votersRefusals } from "~/features/voters/voters.fr";
import { DomainError, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sentenceFor } from "~/lib/form.server";
import { leaveFor } from "~/lib/redirect.server";
import { hasFranceConnect } from "~/services/franceconnect.server";

/** Where FranceConnect sends the browser back to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const door = await openDoorOrBack(params.year);
  const waiting = requireWaiting(request, door);
  if (!hasFranceConnect()) throw notFound();
  try {
    const { to, headers } = await enterByFranceConnect(request, door, waiting);
    return leaveFor(to, { headers });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirectWithMessage(`/budget-citoyen/${door.edition.year}/voter/preuve`, sentenceFor(error, votersRefusals), { "Set-Cookie": endLeaving() });
  }
}
