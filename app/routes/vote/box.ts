import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { receiveSealed } from "~/features/ballots/receive-sealed.server";
import { getSealedRound } from "~/features/ballots/rounds.server";
import { readVoterPass } from "~/features/voters/voter-pass.server";
import { redirect } from "~/lib/redirect.server";

/** Whoever comes here by an address typed is led to the ballot. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { year } = await getSealedRound(params.year);
  return redirect(`/budget-citoyen/${year}/bulletin`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { year, roundId } = await getSealedRound(params.year);
  const pass = await readVoterPass(request, roundId);
  return pass ? receiveSealed(request, pass) : redirect(`/budget-citoyen/${year}/voter`);
}
