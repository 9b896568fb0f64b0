import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { readPaperBox } from "~/features/results/closed-box.server";
import { OpeningForm } from "~/features/results/components/opening-form";
import { OpeningProgress } from "~/features/results/components/opening-progress";
import { nextStep } from "~/features/results/opening";
import { resultsRefusals, roadSentences } from "~/features/results/results.fr";
import { openingSchema } from "~/features/results/results.schemas";
import { openingUnderWay, startOpening, takeRefusal } from "~/features/results/start-opening.server";
import { getVoteState } from "~/features/results/vote-state.server";
import { getOwnOffice } from "~/features/vote-office/offices.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction, sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("L’ouverture de l’urne");

const opened = "L’urne est ouverte, chaque bulletin a été lu une fois et compté. La clé est détruite : brûlez ou déchirez les papiers.";

/** What is typed here is nobody else's to keep. */
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roundId, editionName, threshold, members } = await getOwnOffice(await requireActor(request, "account.use"), idParam(params.roundId));
  const [state, { unfinished }] = [await getVoteState(db, roundId), await readPaperBox(db, roundId)];
  const refusal = takeRefusal(roundId);
  return { roundId, editionName, threshold, members: members.length, step: nextStep(state, unfinished), unfinished, underWay: openingUnderWay(roundId), refusal: refusal && sentenceFor(refusal, resultsRefusals) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  const { roundId, threshold } = await getOwnOffice(actor, idParam(params.roundId));
  return formAction({
    request,
    schema: openingSchema(threshold),
    refusals: resultsRefusals,
    run: (shares) => startOpening(actor, roundId, shares),
    done: (isOpen) => (isOpen ? redirectWithMessage(`/bureau-de-vote/${roundId}/ouverture`, opened) : redirect(`/bureau-de-vote/${roundId}/ouverture`)),
  });
}

export default function Opening() {
  const { roundId, editionName, threshold, members, step, unfinished, underWay, refusal } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le bureau de vote", to: `/bureau-de-vote/${roundId}` }, { label: "L’ouverture de l’urne" }]} />
        <PageHeading title="L’ouverture de l’urne" kicker={editionName} size="md" lead={`${threshold} membres sur ${members} tapent leur part, l’un après l’autre, sur cet écran. L’urne s’ouvre une seule fois.`} />
        {refusal && <Callout tone="danger" role="alert" title="L’urne ne s’est pas ouverte"><p>{refusal}</p></Callout>}
        {underWay ? (
          <OpeningProgress roundId={roundId} {...underWay} />
        ) : step === "open" ? (
          <Panel title="Les parts">
            <OpeningForm threshold={threshold} lastResult={lastResult} />
          </Panel>
        ) : (
          <Callout title={roadSentences[step].title}>
            <p>{step === "paper" ? `Ces lieux restent à saisir ou à accorder : ${unfinished.join(", ")}.` : roadSentences[step].text}</p>
          </Callout>
        )}
      </Stack>
    </Section>
  );
}
