import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { EntryFields, type EntryFieldNames } from "~/features/support/components/entry-fields";
import { supportRefusals } from "~/features/support/support.fr";
import { entrySchema } from "~/features/support/support.schemas";
import { getSupported, listVersions } from "~/features/support/support-page.server";
import { writeEntry } from "~/features/support/write-entry.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Écrire au journal d’accompagnement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id, name } = await getSupported(actor, idParam(params.projectId));
  const [versions, at] = await Promise.all([listVersions(id), now()]);
  return { id, name, versions, today: parisDay(at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  return formAction({
    request,
    schema: entrySchema,
    refusals: supportRefusals,
    run: (input) => writeEntry(actor, id, input),
    done: () => redirectWithMessage(`/equipe/accompagnement/${id}`, "La ligne est au journal."),
  });
}

export default function SupportEntryNew() {
  const { id, name, versions, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<EntryFieldNames>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { kind: "call", on: today, isPrivate: "no" } });
  return (
    <Section narrow tight>
      <PageHeading title="Écrire au journal" size="md" kicker={name} lead="Une ligne ne s’efface pas : elle se corrige par une nouvelle, qui prend sa place." />
      <Form method="post" className="form support-entry" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={Object.values(fields)} formErrors={form.errors} />
        <EntryFields fields={fields} versions={versions} today={today} />
        <FormActions>
          <Button>Écrire au journal</Button>
          <TextLink to={`/equipe/accompagnement/${id}`}>Revenir au projet</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
