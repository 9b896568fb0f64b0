import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DifferenceForm } from "~/features/paper-vote/components/difference-form";
import { PlacePanel } from "~/features/paper-vote/components/place-state";
import { decideDifference } from "~/features/paper-vote/key-ballot.server";
import { readDifferences } from "~/features/paper-vote/keyed.server";
import { paperRefusals } from "~/features/paper-vote/paper-vote.fr";
import { correctionSchema } from "~/features/paper-vote/paper.schemas";
import { getOwnPlace } from "~/features/paper-vote/places.server";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les écarts entre deux saisies");

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place, turns, ...rest } = await readDifferences(await requireActor(request, "account.use"), idParam(params.placeId));
  const { id, name, editionName, state, marks, ballots, voided, cancellationReason } = place;
  return { place: { id, state, marks, ballots, voided, cancellationReason }, name, editionName, names: turns.map((turn) => turn.name), ...rest };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "account.use");
  const { id: placeId } = await getOwnPlace(actor, idParam(params.placeId));
  return formAction({
    request, schema: correctionSchema, refusals: paperRefusals,
    run: (input) => decideDifference(actor, placeId, input),
    done: (isLast) => redirectWithMessage(`/lieu-de-vote/${placeId}/ecarts`, isLast ? "C’était le dernier écart : ce lieu est prêt." : "L’écart est tranché."),
  });
}

export default function Differences() {
  const { place, name, editionName, names, differences, corrections, mayDecide } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: name, to: `/lieu-de-vote/${place.id}` }, { label: "Les écarts" }]} />
        <PageHeading size="md" kicker={editionName} title="Les écarts entre les deux saisies" lead="Une troisième personne reprend le papier et dit ce qu’il montre. Son nom et l’heure restent ici et au journal." />
        {differences.length > 0 && !mayDecide && <Callout tone="warning" title="Vous avez saisi ce lieu"><p>Un écart se tranche par quelqu’un d’autre, le bulletin sous les yeux.</p></Callout>}
        {differences.map((difference) => <DifferenceForm key={difference.receipt} difference={difference} names={names} mayDecide={mayDecide} lastResult={lastResult} />)}
        {differences.length === 0 && <PlacePanel place={place} />}
        {corrections.length > 0 && <Panel title="Qui a tranché"><LinedList>{corrections.map((one) => <li key={one.id}>{one.name}, {formatDateTime(one.correctedAt)}</li>)}</LinedList></Panel>}
      </Stack>
    </Section>
  );
}
