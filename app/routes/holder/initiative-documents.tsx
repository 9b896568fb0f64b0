import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { InitiativeDocumentList } from "~/features/initiatives/components/initiative-document-list";
import { InitiativeFrame } from "~/features/initiatives/components/initiative-frame";
import { addInitiativeDocument } from "~/features/initiatives/documents.server";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { documentSchema } from "~/features/initiatives/initiatives.schemas";
import { getInitiativeDesk } from "~/features/initiatives/own-initiative.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Documents de mon initiative");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative: { id }, file, editable } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  return { id, documents: file.documents, editable, megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative: { id } } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  return formAction({
    request,
    schema: documentSchema,
    refusals: initiativesRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, title }) => addInitiativeDocument(actor, id, { title, ...(await readUpload(file)) }),
    done: () => redirectWithMessage(`/mon-espace/initiatives/${id}/documents`, "Votre document est ajouté."),
  });
}

function DocumentForm({ megabytes }: { megabytes: number }) {
  const [form, { title, file }] = useForm<{ title: string; file: File }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[title, file]} formErrors={form.errors} />
      <TextField field={title} label="Titre du document" hint="Par exemple : devis du four, lettre de la commune, plan." autoComplete="off" />
      <FileField field={file} label="Fichier" hint={`PDF, JPEG, PNG ou WebP, ${megabytes} Mo au plus.`} accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={megabytes} />
      <FormActions><Button icon="plus">Ajouter le document</Button></FormActions>
    </Form>
  );
}

export default function InitiativeDocuments() {
  const { id, documents, editable, megabytes } = useLoaderData<typeof loader>();
  const remove = ({ id: documentId, title }: (typeof documents)[number]) => (
    <Form method="post" action={`/mon-espace/initiatives/${id}/documents/${documentId}/retrait`}>
      <Button variant="ghost" small icon="trash">Retirer<span className="sr"> {title}</span></Button>
    </Form>
  );
  return (
    <InitiativeFrame initiativeId={id} title="Documents" lead="Devis, plans, lettres de soutien : ce qui aide à comprendre. L’équipe et le comité les lisent, pas le public.">
      <Panel title="Vos documents"><InitiativeDocumentList documents={documents} empty="Aucun document pour l’instant. Aucun n’est obligatoire." {...(editable && { action: remove })} /></Panel>
      {editable && <Panel title="Ajouter un document"><DocumentForm key={documents.length} megabytes={megabytes} /></Panel>}
    </InitiativeFrame>
  );
}
