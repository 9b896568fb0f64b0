import { redirect } from "~/lib/redirect.server";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requirePass } from "~/features/ballots/bulletin.server";
import { receiveSealed } from "~/features/ballots/receive-sealed.server";
import { getVote } from "~/features/ballots/rounds.server";

/** Whoever comes here by an address typed is led to the ballot. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { edition } = await getVote(params.year);
  return redirect(`/budget-citoyen/${edition.year}/bulletin`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return receiveSealed(request, await requirePass(request, await getVote(params.year)));
}
