import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { receiveChange } from "~/features/ballots/receive-change.server";
import { getVote } from "~/features/ballots/rounds.server";
import { redirect } from "~/lib/redirect.server";

/** Whoever comes here by an address typed is led to the page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { edition } = await getVote(params.year);
  return redirect(`/budget-citoyen/${edition.year}/suivi`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return receiveChange(request, await getVote(params.year));
}
