import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { ImportList } from "~/features/imports/components/import-list";
import { KnownColumns } from "~/features/imports/components/known-columns";
import { importKinds } from "~/features/imports/import";
import { importsRefusals, kindWords } from "~/features/imports/import.fr";
import { listImports } from "~/features/imports/imports.server";
import { newImportSchema } from "~/features/imports/imports.schemas";
import { stageImport } from "~/features/imports/stage-import.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Reprendre le passé");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "past.import");
  return { imports: await listImports(), megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "past.import");
  return formAction({
    request,
    schema: newImportSchema,
    refusals: importsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ kind, file }) => stageImport({ actor }, kind, await readUpload(file)),
    done: (id) => redirect(`/equipe/import/${id}`),
  });
}

const kinds = importKinds.map((value) => ({ value, label: kindWords[value].label }));

function ImportForm({ megabytes }: { megabytes: number }) {
  const [form, fields] = useForm<{ kind: string; file: File }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.kind, fields.file]} formErrors={form.errors} />
      <RadioGroup field={fields.kind} legend="Ce que contient le fichier" options={kinds} row />
      <FileField field={fields.file} label="Fichier CSV" hint={`${megabytes} Mo au plus. Rien n’est écrit avant que vous ayez vu ce qui changera.`} accept=".csv,.txt,text/csv" megabytes={megabytes} />
      <FormActions>
        <Button>Voir ce que ce fichier apporte</Button>
      </FormActions>
    </Form>
  );
}

export default function Imports() {
  const { imports, megabytes } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Reprendre le passé" }]} />
        <PageHeading title="Reprendre le passé" size="md" lead="Ce que le label gardait dans des tableurs entre ici une fois pour toutes, sans nom de personne." />
        <Panel title="Un nouveau fichier"><ImportForm megabytes={megabytes} /></Panel>
        <KnownColumns />
        <ImportList imports={imports} />
      </Stack>
    </Section>
  );
}
