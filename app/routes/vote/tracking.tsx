import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBulletin } from "~/features/ballots/bulletin.server";
import { ChangeForms, CodeForm } from "~/features/ballots/components/follow-forms";
import { ReviewForm } from "~/features/ballots/components/review-form";
import { useFollowing } from "~/features/ballots/components/use-following";
import { VoteProofs } from "~/features/ballots/components/vote-proofs";
import { followBallot } from "~/features/ballots/follow-ballot.server";
import type { FollowView } from "~/features/ballots/follow-view";
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
  const { follow, isHere, find, review, back, finish } = useFollowing(useActionData<typeof action>() as FollowView | undefined);
  const { year, name, closesAt } = bulletin;
  if (follow?.view === "changed") return <Section narrow><VoteProofs year={year} name={name} proofs={follow} title={follow.isWithdrawn ? "Votre vote est annulé" : "Votre vote est changé"} /></Section>;
  return (
    <Section tight narrow={follow?.view !== "choose"}>
      <Stack gap="lg">
        <PageHeading size="md" kicker={name} title="Changer ou annuler mon vote" lead={`Avec votre code de suivi seulement, jusqu’au ${formatDateTime(closesAt)}. Cette page ne vous demande pas qui vous êtes.`} />
        {!isOpen && <Callout title="Le vote n’est pas ouvert"><p>Un vote se change pendant le scrutin seulement. <TextLink to={`/budget-citoyen/${year}/scrutin`}>Voir le scrutin</TextLink></p></Callout>}
        {follow?.view === "choose" && <ChangeForms bulletin={bulletin} secret={follow.secret} choices={follow.choices} error={follow.error} onReview={isHere ? review : undefined} />}
        {follow?.view === "review" && <ReviewForm bulletin={bulletin} choices={follow.choices} secret={follow.secret} isWithdrawn={follow.isWithdrawn} box="suivi" onDone={finish} onBack={isHere ? back : undefined} />}
        {isOpen && (!follow || follow.view === "code") && <CodeForm year={year} typed={follow?.typed} error={follow?.error} onFind={find} />}
      </Stack>
    </Section>
  );
}
