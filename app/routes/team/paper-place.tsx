import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { Agents } from "~/features/paper-vote/components/agents";
import { PlacePanel } from "~/features/paper-vote/components/place-state";
import { inviteAgent } from "~/features/paper-vote/name-agent.server";
import { paperRefusals, placeWords } from "~/features/paper-vote/paper-vote.fr";
import { agentSchema, type AgentForm } from "~/features/paper-vote/paper.schemas";
import { getPlaceFor, listAgents } from "~/features/paper-vote/places.server";
import { communeName } from "~/features/territory/communes.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un lieu de vote sur papier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const place = await getPlaceFor(await requireActor(request, "budget.manage"), idParam(params.editionId), idParam(params.placeId));
  const { id, editionId, editionName, name, whereabouts, state, marks, ballots, voided, cancellationReason, openedAt, settledAt } = place;
  return { editionId, editionName, name, commune: communeName(place.communeCode), whereabouts, isOver: openedAt !== null || settledAt !== null, agents: await listAgents(id), place: { id, state, marks, ballots, voided, cancellationReason } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const [editionId, placeId] = [idParam(params.editionId), idParam(params.placeId)];
  return formAction({
    request, schema: agentSchema, refusals: paperRefusals,
    run: (input) => inviteAgent(actor, editionId, placeId, input),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${editionId}/papier/${placeId}`, "L’accès est donné. La personne reçoit un e-mail."),
  });
}

function Invitation() {
  const [form, { email }] = useForm<AgentForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[email]} formErrors={form.errors} />
      <TextField field={email} label="Adresse e-mail de l’agent" type="email" autoComplete="off" hint="Cette personne se connecte avec cette adresse, et ne voit que ce lieu. Elle émarge jusqu’à la fermeture du vote, puis peut saisir." />
      <FormActions><Button>Donner l’accès</Button></FormActions>
    </Form>
  );
}

export default function PaperPlace() {
  const { editionId, editionName, name, commune, whereabouts, isOver, agents, place } = useLoaderData<typeof loader>();
  const desk = `/equipe/budget-citoyen/${editionId}/papier`;
  const base = `${desk}/${place.id}`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: editionName, to: `/equipe/budget-citoyen/${editionId}` }, { label: "Le vote sur papier", to: desk }, { label: name }]} />
        <PageHeading size="md" kicker={commune} title={name}><Tag tone={placeWords[place.state].tone}>{placeWords[place.state].label}</Tag></PageHeading>
        <PlacePanel place={place} />
        <Panel title="Adresse, jours et heures" aside={<TextLink to={`${base}/correction`}>Corriger</TextLink>}><p className="pre-line">{whereabouts || "Rien n’est encore dit."}</p></Panel>
        <Panel title="Qui tient ce lieu"><Stack><Agents base={base} agents={agents} />{!isOver && <Invitation />}</Stack></Panel>
        {place.state !== "settled" && <p><TextLink to={`${base}/annulation`}>{place.state === "cancelled" ? "Lire l’annulation" : "L’urne est perdue ou abîmée : annuler ce lieu"}</TextLink></p>}
      </Stack>
    </Section>
  );
}
