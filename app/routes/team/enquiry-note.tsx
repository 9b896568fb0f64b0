import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { noteKinds } from "~/features/enquiries/enquiry";
import { enquiriesRefusals, noteWords } from "~/features/enquiries/enquiry.fr";
import { noteSchema } from "~/features/enquiries/enquiry.schemas";
import { getEnquiry } from "~/features/enquiries/enquiry-page.server";
import { writeNote } from "~/features/enquiries/write-note.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
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

export const meta = pageTitle("Écrire une note");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id, name } = await getEnquiry(actor, idParam(params.enquiryId));
  return { id, name, today: parisDay(await now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id } = await getEnquiry(actor, idParam(params.enquiryId));
  return formAction({
    request,
    schema: noteSchema,
    refusals: enquiriesRefusals,
    run: (input) => writeNote(actor, id, input),
    done: () => redirectWithMessage(`/equipe/contacts/${id}`, "La note est écrite."),
  });
}

export default function EnquiryNote() {
  const { id, name, today } = useLoaderData<typeof loader>();
  const [form, { kind, text, on }] = useForm<{ kind: string; text: string; on: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { kind: "note", on: today } });
  return (
    <Section narrow tight>
      <PageHeading title="Écrire une note" size="md" kicker={name ?? "Contact"} lead="Elle reste dans l’équipe, et ne se modifie plus." />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[kind, text, on]} formErrors={form.errors} />
        <RadioGroup field={kind} legend="C’était" row options={noteKinds.map((value) => ({ value, label: noteWords[value] }))} />
        <TextArea field={text} label="Ce qui s’est dit ou fait" rows={6} />
        <DateField field={on} label="Quel jour&nbsp;?" max={today} />
        <FormActions>
          <Button>Écrire la note</Button>
          <TextLink to={`/equipe/contacts/${id}`}>Revenir au contact</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
