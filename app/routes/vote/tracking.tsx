import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBulletin } from "~/features/ballots/bulletin.server";
import { FollowBallot } from "~/features/ballots/components/follow-ballot";
import { followBallot } from "~/features/ballots/follow-ballot.server";
import type { FollowView } from "~/features/ballots/follow-view";
import { pageTitle } from "~/features/content/content";
import { Island } from "~/lib/island";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";

export const meta = pageTitle("Changer ou annuler mon vote");
export const headers = secretPageHeaders;
export const handle = plainPage;

export async function loader({ params }: LoaderFunctionArgs) {
  const { vote, bulletin } = await readBulletin(params.year);
  return data({ bulletin, isOpen: vote.stage === "open" }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  return followBallot(request, await readBulletin(params.year));
}

export default function TrackingPage() {
  const { bulletin, isOpen } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as FollowView | undefined;
  return <Island name="follow-ballot" part={FollowBallot} props={{ bulletin, isOpen, answered }} />;
}
