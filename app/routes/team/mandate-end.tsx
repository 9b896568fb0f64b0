import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals, mandateKindWords } from "~/features/committee/committee.fr";
import { termOf } from "~/features/committee/components/seat-cards";
import { endMandate } from "~/features/committee/end-mandate.server";
import { mandateEnds, mandateEndSchema } from "~/features/committee/mandate.schemas";
import { getMandate } from "~/features/committee/mandates.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Fin d’un mandat");

const kinds = Object.entries(mandateEnds).map(([value, label]) => ({ value, label }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "seats.manage");
  return getMandate(idParam(params.mandateId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "seats.manage");
  return formAction({
    request,
    schema: mandateEndSchema,
    refusals: committeeRefusals,
    run: (ending) => endMandate(actor, idParam(params.mandateId), ending),
    done: (seatId) => redirectWithMessage(`/equipe/sieges/${seatId}`, "La fin du mandat est enregistrée. La personne en est prévenue par e-mail."),
  });
}

export default function MandateEnd() {
  const { seat, mandate, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof mandateEndSchema>>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <PageHeading title={`Fin du mandat de ${mandate.name}`} size="md" kicker={<TextLink to={`/equipe/sieges/${seat.id}`}>{seat.name}</TextLink>} lead={`${mandateKindWords[mandate.kind]}, ${termOf(mandate)}. Le dernier jour compte encore ; ce que le siège a dit reste.`} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.kind, fields.endsOn, fields.reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
        <RadioGroup field={fields.kind} legend="Pourquoi finit-il ?" options={kinds} />
        <DateField field={fields.endsOn} label="Dernier jour" min={today} />
        <TextArea field={fields.reason} label="Ce qui s’est passé" hint="Une phrase, pour l’historique du siège." />
        <FormActions>
          <Button>Fixer la fin du mandat</Button>
          <TextLink to={`/equipe/sieges/${seat.id}`}>Revenir au siège</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
