import type { ActionFunctionArgs } from "@remix-run/node";
import { endSecret } from "~/features/ballots/ballot-secret.server";
import { getVote } from "~/features/ballots/rounds.server";
import { endVoterPass } from "~/features/voters/voter-pass.server";
import { redirect } from "~/lib/redirect.server";

/** Nothing of the voter stays in this browser. */
export async function action({ params }: ActionFunctionArgs) {
  const { edition } = await getVote(params.year);
  const headers = new Headers([["Set-Cookie", endVoterPass()], ["Set-Cookie", endSecret()]]);
  return redirect(`/budget-citoyen/${edition.year}/scrutin`, { headers });
}
