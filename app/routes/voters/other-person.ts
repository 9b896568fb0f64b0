import type { ActionFunctionArgs } from "@remix-run/node";
import { getDoor } from "~/features/voters/doors.server";
import { endVoterPass } from "~/features/voters/voter-pass.server";
import { endWaitingVoter } from "~/features/voters/waiting-voter.server";
import { notFound } from "~/lib/errors";
import { redirect } from "~/lib/redirect.server";

export const loader = () => {
  throw notFound();
};

/** The next person at this computer finds nothing of the one before. */
export async function action({ params }: ActionFunctionArgs) {
  const { edition } = await getDoor(params.year);
  const headers = new Headers([["Set-Cookie", endVoterPass()], ["Set-Cookie", endWaitingVoter()]]);
  return redirect(`/budget-citoyen/${edition.year}/voter`, { headers });
}
