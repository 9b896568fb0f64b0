import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { cancelGathering } from "~/features/events/cancel-gathering.server";
import { eventsRefusals, hoursInWords } from "~/features/events/event.fr";
import { cancellationSchema } from "~/features/events/event.schemas";
import { getPublicGathering } from "~/features/events/gatherings.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Annuler une rencontre");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "slot.manage");
  return getPublicGathering(idParam(params.eventId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  const { id } = await getPublicGathering(idParam(params.eventId));
  return formAction({
    request,
    schema: cancellationSchema,
    refusals: eventsRefusals,
    run: ({ reason }) => cancelGathering(actor, id, reason),
    done: () => redirectWithMessage("/equipe/creneaux", "La rencontre est annulée. Les personnes inscrites l’apprennent par e-mail."),
  });
}

export default function GatheringCancellation() {
  const gathering = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <PageHeading title="Annuler la rencontre" kicker={gathering.title} size="md" lead={`${hoursInWords(gathering)}. Toutes les personnes inscrites ou en attente reçoivent un message.`} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[reason]} formErrors={form.errors} />
        <TextArea field={reason} label="Ce que nous leur disons" hint="Une phrase, par exemple « La salle n’est plus disponible, une autre date suivra »." rows={3} />
        <FormActions>
          <Button variant="primary">Annuler la rencontre</Button>
          <TextLink to={`/equipe/creneaux/${gathering.id}`}>Revenir sans rien changer</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
