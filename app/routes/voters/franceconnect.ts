import type { ActionFunctionArgs } from "@remix-run/node";
import { leaveDoor } from "~/features/voters/leaving.server";
import { openDoorOrBack, requireWaiting } from "~/features/voters/pass-door.server";
import { votersRefusals } from "~/features/voters/voters.fr";
import { DomainError, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sentenceFor } from "~/lib/form.server";
import { takeFromNetwork } from "~/lib/network-limit.server";
import { leaveFor } from "~/lib/redirect.server";
import { hasFranceConnect } from "~/services/franceconnect.server";

export const loader = () => {
  throw notFound();
};

/** There is nothing to type, so a refusal is said on the page it came from. */
export async function action({ request, params }: ActionFunctionArgs) {
  const door = await openDoorOrBack(params.year);
  requireWaiting(request, door);
  if (!hasFranceConnect()) throw notFound();
  try {
    await takeFromNetwork("vote-guess");
    const { url, cookie } = await leaveDoor(door);
    return leaveFor(url, { headers: { "Set-Cookie": cookie } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirectWithMessage(`/budget-citoyen/${door.edition.year}/voter/preuve`, sentenceFor(error, votersRefusals));
  }
}
