import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBulletin } from "~/features/ballots/bulletin.server";
import { ChangeForms, CodeForm } from "~/features/ballots/components/follow-forms";
import { VoteProofs } from "~/features/ballots/components/vote-proofs";
import { followBallot, type FollowView } from "~/features/ballots/follow-ballot.server";
import { pageTitle } from "~/features/content/content";
import { formatDateTime } from "~/lib/dates";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Changer ou annuler mon vote");
export const headers = secretPageHeaders;

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
  const { year, name, closesAt } = bulletin;
  if (answered?.view === "changed") return <Section narrow><VoteProofs year={year} name={name} proofs={answered} title={answered.isWithdrawn ? "Votre vote est annulé" : "Votre vote est changé"} /></Section>;
  return (
    <Section tight narrow={answered?.view !== "choose"}>
      <Stack gap="lg">
        <PageHeading size="md" kicker={name} title="Changer ou annuler mon vote" lead={`Avec votre code de suivi seulement, jusqu’au ${formatDateTime(closesAt)}. Cette page ne vous demande pas qui vous êtes.`} />
        {!isOpen && <Callout title="Le vote n’est pas ouvert"><p>Un vote se change pendant le scrutin seulement. <TextLink to={`/budget-citoyen/${year}/scrutin`}>Voir le scrutin</TextLink></p></Callout>}
        {answered?.view === "choose" ? <ChangeForms bulletin={bulletin} secret={answered.secret} choices={answered.choices} error={answered.error} /> : isOpen && <CodeForm year={year} typed={answered?.typed} error={answered?.error} />}
      </Stack>
    </Section>
  );
}
