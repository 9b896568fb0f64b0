import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { subjectOptions } from "~/features/complaints/components/complaint-form";
import { enteredChannels } from "~/features/complaints/complaint";
import { channelWords, complaintsRefusals } from "~/features/complaints/complaints.fr";
import { enteredSchema, type EnteredForm } from "~/features/complaints/complaints.schemas";
import { enterComplaint } from "~/features/complaints/file-complaint.server";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Noter une réclamation");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "complaint.handle");
  return { formToken: randomUUID(), today: parisDay(await now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "complaint.handle");
  return formAction({
    request, schema: enteredSchema, refusals: complaintsRefusals,
    run: (input) => enterComplaint(actor, input),
    done: (id) => redirectWithMessage(`/equipe/reclamations/${id}`, "La réclamation est au registre."),
  });
}

const channels = enteredChannels.map((value) => ({ value, label: channelWords[value] }));

export default function NewComplaint() {
  const { formToken, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<EnteredForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { receivedOn: today } });
  const { channel, receivedOn, subject, name, email, postalAddress, gift, body } = fields;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Réclamations", to: "/equipe/reclamations" }, { label: "Noter une réclamation" }]} />
        <PageHeading title="Noter une réclamation" size="md" lead="Venue par courrier, par téléphone ou de vive voix. Avec une adresse e-mail, l’accusé de réception part aussitôt." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[channel, receivedOn, subject, name, email, postalAddress, gift, body]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
          <input type="hidden" name="formToken" value={formToken} />
          <Select field={channel} label="Arrivée par" options={channels} placeholder="Choisir" />
          <DateField field={receivedOn} label="Reçue le" max={today} />
          <Select field={subject} label="De quoi s’agit-il&nbsp;?" options={subjectOptions} placeholder="Choisir" />
          <TextField field={name} label="Nom de la personne" autoComplete="off" />
          <TextField field={email} label="Adresse e-mail" type="email" optional autoComplete="off" />
          <TextArea field={postalAddress} label="Adresse postale" optional rows={2} hint="Sans adresse e-mail, la réponse part par courrier." />
          <TextField field={gift} label="Lien du don" optional autoComplete="off" spellCheck={false} />
          <TextArea field={body} label="Ce que dit la personne" rows={8} />
          <FormActions><Button>Inscrire au registre</Button></FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
