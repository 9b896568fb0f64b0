import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { groundWords } from "~/features/committee/committee.fr";
import { recusalSchema } from "~/features/committee/committee.schemas";
import { actingSeat } from "~/features/committee/seats.server";
import { pageTitle } from "~/features/content/content";
import { getCommitteeInitiative } from "~/features/initiatives/committee-initiatives.server";
import { declareInitiativeRecusal } from "~/features/initiatives/give-initiative-opinion.server";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Se récuser");

const grounds = Object.entries(groundWords).map(([value, words]) => ({ value, ...words }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const { id, title, status, own } = await getCommitteeInitiative(actor, idParam(params.initiativeId));
  if (!own || status !== "checked") throw redirect(`/comite/initiatives/${id}`);
  return { id, title, seat: own };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const act = { initiativeId: idParam(params.initiativeId), seatId: actingSeat(actor, request) };
  return formAction({
    request,
    schema: recusalSchema,
    refusals: initiativesRefusals,
    run: (input) => declareInitiativeRecusal(actor, act, input),
    done: () => redirectWithMessage("/comite/initiatives", "Votre siège s’est récusé. La décision le dira."),
  });
}

export default function InitiativeRecusal() {
  const { id, title, seat } = useLoaderData<typeof loader>();
  const [form, { ground, detail }] = useForm<{ ground: string; detail: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Budget citoyen", to: "/comite/initiatives" }, { label: title, to: `/comite/initiatives/${id}` }, { label: "Se récuser" }]} />
        <PageHeading title="Se récuser" kicker={`${title}, siège ${seat.name}`} size="md" />
        <Form method="post" action={`?siege=${seat.id}`} className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <Callout tone="warning" title="Pour cette initiative, c’est définitif">Votre siège ne vote pas, ce qu’il a dit ne compte plus, et la décision mentionne sa récusation.</Callout>
          <ErrorSummary fields={[ground, detail]} formErrors={form.errors} />
          <RadioGroup field={ground} legend="Quel lien avez-vous avec cette initiative ?" options={grounds} />
          <TextArea field={detail} label="Décrivez ce lien" hint="Une phrase suffit. Elle est gardée avec la décision." />
          <FormActions>
            <Button>Récuser mon siège</Button>
            <TextLink to={`/comite/initiatives/${id}`}>Revenir au dossier</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
