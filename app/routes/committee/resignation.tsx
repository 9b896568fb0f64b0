import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals, mandateKindWords } from "~/features/committee/committee.fr";
import { termOf } from "~/features/committee/components/seat-cards";
import { resignationSchema } from "~/features/committee/mandate.schemas";
import { getOwnMandate } from "~/features/committee/mandates.server";
import { resign } from "~/features/committee/resign.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Quitter un mandat");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOwnMandate(await requireActor(request, "committee.sit"), idParam(params.mandateId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const { mandate } = await getOwnMandate(actor, idParam(params.mandateId));
  return formAction({
    request,
    schema: resignationSchema,
    refusals: committeeRefusals,
    run: (resignation) => resign(actor, mandate.id, resignation),
    done: () => redirectWithMessage("/mon-espace", "La fin de votre mandat est enregistrée. L’équipe du label en est prévenue. Merci de ce temps donné au comité."),
  });
}

export default function ResignationPage() {
  const { mandate, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof resignationSchema>>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le comité", to: "/comite" }, { label: "Quitter un mandat" }]} />
        <PageHeading title="Quitter ce mandat" size="md" lead={`${mandate.seatName}. ${mandateKindWords[mandate.kind]}, ${termOf(mandate)}. Le dernier jour compte encore ; les avis et les votes donnés jusque-là restent ceux du siège.`} />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.endsOn, fields.reason]} formErrors={form.errors}>
            Rien n’est perdu.
          </ErrorSummary>
          <DateField field={fields.endsOn} label="Votre dernier jour" min={today} />
          <TextArea field={fields.reason} label="Pourquoi ?" hint="Une phrase. L’équipe du label la lit, et elle reste dans l’historique du siège." />
          <FormActions>
            <Button>Quitter ce mandat</Button>
            <TextLink to="/comite">Rester</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
