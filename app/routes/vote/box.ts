import type { LoaderFunctionArgs } from "@remix-run/node";
import { getVote } from "~/features/ballots/rounds.server";
import { redirect } from "~/lib/redirect.server";

/** Whoever comes here by an address typed is led to the ballot; sealed ballots come to `services/http/ballot-box.server.ts`. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { edition } = await getVote(params.year);
  return redirect(`/budget-citoyen/${edition.year}/bulletin`);
}
