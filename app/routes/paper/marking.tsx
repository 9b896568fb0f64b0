import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { getEditionByYear } from "~/features/editions/editions.server";
import { MarkAdvice } from "~/features/paper-vote/components/mark-advice";
import { MarkForm } from "~/features/paper-vote/components/mark-form";
import { PlacePanel } from "~/features/paper-vote/components/place-state";
import { markVoter } from "~/features/paper-vote/mark-voter.server";
import { paperRefusals, placeWords } from "~/features/paper-vote/paper-vote.fr";
import { getOwnPlace } from "~/features/paper-vote/places.server";
import { communeName } from "~/features/territory/communes.server";
import { shownIdentitySchema } from "~/features/voters/voters.schemas";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatCount } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

export const meta = pageTitle("Un lieu de vote sur papier");

/** Who stood before the agent is nobody else's to see. */
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const place = await getOwnPlace(await requireActor(request, "account.use"), idParam(params.placeId));
  const { id, name, state, marks, ballots, voided, cancellationReason, opensAt, closesAt, stage, year, editionName } = place;
  const { minAge } = await getEditionByYear(year);
  return { place: { id, state, marks, ballots, voided, cancellationReason }, name, editionName, commune: communeName(place.communeCode), isOpen: state === "marking", isEarly: stage === "preparing" || stage === "sealed", opensAt, closesAt, minAge };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  const { id: placeId } = await getOwnPlace(actor, idParam(params.placeId));
  return formAction({
    request, schema: shownIdentitySchema, refusals: paperRefusals,
    run: (identity) => markVoter(actor, placeId, identity),
    done: () => redirectWithMessage(`/lieu-de-vote/${placeId}`, "Émargé. Remettez un bulletin : la personne le prend elle-même dans la pile."),
  });
}

export default function Marking() {
  const { place, name, editionName, commune, isOpen, isEarly, opensAt, closesAt, minAge } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const lead = isOpen ? "Regardez la pièce d’identité, émargez, puis laissez la personne prendre un bulletin. Jamais l’inverse." : `Le vote va du ${formatDateTime(opensAt)} au ${formatDateTime(closesAt)}.`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading size="md" kicker={editionName} title={name} lead={lead}><Tag tone={placeWords[place.state].tone}>{placeWords[place.state].label}</Tag></PageHeading>
        {isEarly && <Callout title="Le vote n’est pas encore ouvert"><p>Cette page servira à émarger à partir du {formatDateTime(opensAt)}. Préparez la pile de bulletins, une urne fermée et un endroit où cocher sans être vu.</p></Callout>}
        {isOpen ? (
          <Panel title="La personne suivante" aside={<span className="muted">{formatCount(place.marks)} {place.marks > 1 ? "émargées" : "émargée"} ici</span>}>
            <MarkForm key={place.marks} placeId={place.id} commune={commune} marks={place.marks} minAge={minAge} lastResult={lastResult} />
          </Panel>
        ) : !isEarly && <PlacePanel place={place} />}
        {isOpen && <Panel title="Si quelque chose arrive"><MarkAdvice /></Panel>}
      </Stack>
    </Section>
  );
}
