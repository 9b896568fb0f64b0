import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { ImportFacts } from "~/features/imports/components/import-facts";
import { ImportPreview } from "~/features/imports/components/import-preview";
import { importsRefusals } from "~/features/imports/import.fr";
import { findPlan, getImport } from "~/features/imports/imports.server";
import { runImportSchema } from "~/features/imports/imports.schemas";
import { previewOf, type Preview } from "~/features/imports/preview.server";
import { runImport } from "~/features/imports/run-import.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un import");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "past.import");
  const id = idParam(params.importId);
  const [summary, plan] = await Promise.all([getImport(id), findPlan(id)]);
  return { summary, preview: plan && previewOf(summary.kind, plan) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "past.import");
  const id = idParam(params.importId);
  return formAction({
    request,
    schema: runImportSchema,
    refusals: importsRefusals,
    run: (input) => runImport(actor, id, input),
    done: () => redirectWithMessage(`/equipe/import/${id}`, "L’import est fait."),
  });
}

function RunForm({ counts }: Pick<Preview, "counts">) {
  const [form, fields] = useForm<{ validOnly: boolean }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.validOnly]} formErrors={form.errors} />
      {counts.refused > 0 && <CheckboxField field={fields.validOnly} label="Importer les lignes valables seulement" hint="Les lignes refusées resteront à télécharger, avec leurs raisons, pour être corrigées puis renvoyées." />}
      <FormActions><Button>Importer</Button></FormActions>
    </Form>
  );
}

function Waiting({ preview, id }: { preview: Preview; id: string }) {
  const columns = <ButtonLink to={`/equipe/import/${id}/colonnes`} variant="ghost">Ajuster les colonnes</ButtonLink>;
  if (preview.missing.length > 0)
    return <Callout tone="warning" title="Il manque une colonne"><p>Dites quelle colonne contient : {preview.missing.join(", ")}.</p>{columns}</Callout>;
  return (
    <>
      <ImportPreview preview={preview} importId={id} />
      <Panel title="Rien n’est encore écrit">
        {preview.counts.created + preview.counts.changed > 0 ? <RunForm counts={preview.counts} /> : <p>Aucune ligne n’est à importer.</p>}
        {columns}
      </Panel>
    </>
  );
}

const Undo = ({ id }: { id: string }) => (
  <Panel title="Annuler cet import">
    <Form method="post" action={`/equipe/import/${id}/annulation`}>
      <Stack>
        <p>Ses lignes s’en vont, tant que rien n’en dépend. L’import et son annulation restent au journal.</p>
        <Button variant="ghost" icon="trash">Annuler l’import</Button>
      </Stack>
    </Form>
  </Panel>
);

export default function Import() {
  const { summary, preview } = useLoaderData<typeof loader>();
  const { id, status } = summary;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Reprendre le passé", to: "/equipe/import" }, { label: summary.fileName }]} />
        <PageHeading title={summary.fileName} size="md" />
        <ImportFacts summary={summary} />
        {preview && <Waiting preview={preview} id={id} />}
        {summary.hasRefused && <p><TextLink to={`/equipe/import/${id}/refus.csv`} icon="download" reloadDocument>Télécharger les lignes refusées et leurs raisons (CSV)</TextLink></p>}
        {status === "done" && <Undo id={id} />}
      </Stack>
    </Section>
  );
}
