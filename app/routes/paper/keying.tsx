import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { can } from "~/features/accounts/permissions";
import { pageTitle } from "~/features/content/content";
import { FinishForm, KeyForm } from "~/features/paper-vote/components/key-form";
import { KeyedList } from "~/features/paper-vote/components/keyed-list";
import { PlacePanel } from "~/features/paper-vote/components/place-state";
import { Turns } from "~/features/paper-vote/components/turns";
import { readKeying } from "~/features/paper-vote/keyed.server";
import { keyingByForm } from "~/features/paper-vote/keying-by-form.server";
import { placeWords } from "~/features/paper-vote/paper-vote.fr";
import { getOwnPlace } from "~/features/paper-vote/places.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

export const meta = pageTitle("Saisir les bulletins papier");

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  const { place, turns, own, readings } = await readKeying(actor, idParam(params.placeId));
  const { id, name, editionName, state, marks, ballots, voided, cancellationReason } = place;
  return { place: { id, state, marks, ballots, voided, cancellationReason }, name, editionName, turns, own, readings, accountId: actor.accountId, isTeam: can(actor, "budget.manage") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "account.use");
  const { id } = await getOwnPlace(actor, idParam(params.placeId));
  return keyingByForm(actor, request, id);
}

export default function Keying() {
  const { place, name, editionName, turns, own, readings, accountId, isTeam } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const isOpen = place.state === "keying";
  const isKeying = isOpen && own !== null && !own.finishedAt;
  const finishErrors = lastResult?.error?.sure ?? undefined;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: name, to: `/lieu-de-vote/${place.id}` }, { label: "La saisie" }]} />
        <PageHeading size="md" kicker={editionName} title="Saisir les bulletins" lead="Deux personnes saisissent chacune toute la pile, sans voir la saisie de l’autre. Ce qui diffère est relu ensuite par une troisième."><Tag tone={placeWords[place.state].tone}>{placeWords[place.state].label}</Tag></PageHeading>
        {!isKeying && <ErrorSummary fields={[]} formErrors={lastResult?.error?.[""] ?? undefined} />}
        {isKeying && <KeyForm key={readings.length} count={readings.length} lastResult={finishErrors ? undefined : lastResult} />}
        {isKeying && <FinishForm count={readings.length} marks={place.marks} errors={finishErrors} />}
        {isOpen ? <Turns turns={turns} mayBegin={!own && turns.length < 2} mayDrop={(turn) => isTeam || turn.accountId === accountId} /> : <PlacePanel place={place} />}
        <KeyedList readings={readings} isFinished={!isKeying} />
      </Stack>
    </Section>
  );
}
