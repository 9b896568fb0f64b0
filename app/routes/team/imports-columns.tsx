import { useForm, type FieldMetadata } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { adjustColumns } from "~/features/imports/adjust-columns.server";
import { importColumns, type Mapping } from "~/features/imports/import";
import { importsRefusals } from "~/features/imports/import.fr";
import { findPlan, getImport } from "~/features/imports/imports.server";
import { columnsSchema } from "~/features/imports/imports.schemas";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les colonnes d’un import");

/** @throws 404 once the import is done: its columns were what they were */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "past.import");
  const id = idParam(params.importId);
  const [{ kind, fileName }, plan] = await Promise.all([getImport(id), findPlan(id)]);
  const { mapping, parsed } = orNotFound(plan);
  return { id, fileName, mapping, headings: parsed.headings, columns: importColumns[kind].map(({ key, label, required }) => ({ key, label, required })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireActor(request, "past.import");
  const id = idParam(params.importId);
  const { kind } = await getImport(id);
  const keys = importColumns[kind].map(({ key }) => key);
  return formAction({
    request,
    schema: columnsSchema,
    refusals: importsRefusals,
    run: (chosen) => adjustColumns(id, Object.fromEntries(keys.map((key) => [key, chosen[key] ?? ""]))),
    done: () => redirectWithMessage(`/equipe/import/${id}`, "Les colonnes sont ajustées."),
  });
}

function ColumnsForm() {
  const { mapping, headings, columns } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Mapping>({ lastResult: useActionData<typeof action>()?.result, defaultValue: mapping });
  const options = headings.map((value) => ({ value, label: value }));
  const field = (key: string) => fields[key] as FieldMetadata<string>;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={columns.map(({ key }) => field(key))} formErrors={form.errors} />
      {columns.map(({ key, label, required }) => (
        <Select key={key} field={field(key)} label={label} options={options} placeholder="Aucune colonne" optional={!required} />
      ))}
      <FormActions><Button>Enregistrer les colonnes</Button></FormActions>
    </Form>
  );
}

export default function ImportColumns() {
  const { id, fileName } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Reprendre le passé", to: "/equipe/import" }, { label: fileName, to: `/equipe/import/${id}` }, { label: "Les colonnes" }]} />
        <PageHeading title="Quelle colonne dit quoi ?" size="md" lead="À gauche, ce que nous gardons ; à vous de dire sous quel titre votre fichier l’écrit." />
        <ColumnsForm />
      </Stack>
    </Section>
  );
}
