import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { BulletinView } from "~/features/ballots/bulletin-view";
import { hasVoted, readBulletin, requirePass } from "~/features/ballots/bulletin.server";
import { BulletinRefused } from "~/features/ballots/components/bulletin-refused";
import { FillBallot } from "~/features/ballots/components/fill-ballot";
import { fillBulletin } from "~/features/ballots/fill-bulletin.server";
import { pageTitle } from "~/features/content/content";
import { Island } from "~/lib/island";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";

export const meta = pageTitle("Mon bulletin");
export const headers = secretPageHeaders;
export const handle = plainPage;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { vote, bulletin } = await readBulletin(params.year);
  const pass = requirePass(request, vote);
  return data({ bulletin, voted: await hasVoted(pass) }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { vote, bulletin } = await readBulletin(params.year);
  return fillBulletin({ request, bulletin, pass: requirePass(request, vote) });
}

export default function BulletinPage() {
  const { bulletin, voted } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as BulletinView | undefined;
  const refused = answered?.view === "refused" ? answered.error : null;
  if (refused !== null || (voted && !answered)) return <BulletinRefused year={bulletin.year} voted={voted} error={refused} />;
  return <Island name="fill-ballot" part={FillBallot} props={{ bulletin, answered }} />;
}
