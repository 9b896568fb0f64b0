import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { cancelByForm } from "~/features/paper-vote/cancel-by-form.server";
import { CancellationAsked } from "~/features/paper-vote/components/cancellation-asked";
import type { CancellationForm } from "~/features/paper-vote/paper.schemas";
import { getPlaceFor } from "~/features/paper-vote/places.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Annuler un lieu de vote sur papier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId, name, marks, state, cancellationReason, cancellationAskedBy } = await getPlaceFor(actor, idParam(params.editionId), idParam(params.placeId));
  return { id, editionId, name, marks, state, reason: cancellationReason, isOwn: cancellationAskedBy === actor.accountId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return cancelByForm(await requireSteppedUp(request, "budget.manage"), request, { editionId: idParam(params.editionId), placeId: idParam(params.placeId) });
}

function Request() {
  const [form, { reason }] = useForm<CancellationForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[reason]} formErrors={form.errors} />
      <TextArea field={reason} label="La raison" rows={3} hint="Elle sera publiée au registre du scrutin, une fois confirmée." />
      <FormActions><Button>Demander l’annulation</Button></FormActions>
    </Form>
  );
}

export default function PaperCancellation() {
  const { id, editionId, name, marks, state, reason, isOwn } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.result.error?.[""];
  const desk = `/equipe/budget-citoyen/${editionId}/papier`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le vote sur papier", to: desk }, { label: name, to: `${desk}/${id}` }, { label: "Annulation" }]} />
        <PageHeading size="md" kicker={name} title="Annuler ce lieu" lead={`Ses bulletins ne compteront pas, et les personnes qui y sont émargées (${marks}) ne revotent pas : la liste des votants ne rend personne. À ne faire que si l’urne est perdue, ou si plus personne ne peut répondre d’elle.`} />
        {reason === null ? <Request /> : <><ErrorSummary fields={[]} formErrors={errors ?? undefined} /><CancellationAsked reason={reason} isOwn={isOwn} isDone={state === "cancelled"} /></>}
      </Stack>
    </Section>
  );
}
