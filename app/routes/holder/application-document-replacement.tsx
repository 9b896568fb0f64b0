import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { replacementSchema } from "~/features/label/application.schemas";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile } from "~/features/label/applications.server";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { DocumentList } from "~/features/label/components/document-list";
import { DocumentUpload } from "~/features/label/components/document-upload";
import { mustBeDated } from "~/features/label/document";
import { showDocuments } from "~/features/label/document-history.server";
import { getDocumentOf } from "~/features/label/documents.server";
import { replaceDocument } from "~/features/label/replace-document.server";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Remplacer un document");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, editable, documents } = await getApplicationFile(actor, idParam(params.applicationId));
  const [document] = await showDocuments(actor, documents.filter((one) => one.id === idParam(params.documentId)));
  if (!editable) throw redirect(`/mon-espace/demandes/${id}/documents`);
  return { id, document: orNotFound(document), megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id } = await getApplicationFile(actor, idParam(params.applicationId));
  const documentId = await getDocumentOf(id, idParam(params.documentId));
  return formAction({
    request,
    schema: replacementSchema,
    refusals: labelRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => replaceDocument(actor, id, documentId, { ...input, ...(await readUpload(file)) }),
    done: () => redirectWithMessage(`/mon-espace/demandes/${id}/documents`, "Le document est remplacé. Celui d’avant reste lisible, au-dessous."),
  });
}

function ReplacementForm() {
  const { id, document, megabytes } = useLoaderData<typeof loader>();
  const [form, { title, expiresOn, file }] = useForm<{ title: string; expiresOn: string; file: File }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { title: document.title } });
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[title, expiresOn, file]} formErrors={form.errors} />
      <DocumentUpload title={title} expiresOn={expiresOn} file={file} titleHint="Le même, ou un plus précis." dated={mustBeDated(document.kind)} megabytes={megabytes} />
      <FormActions>
        <Button>Remplacer le document</Button>
        <TextLink to={`/mon-espace/demandes/${id}/documents`}>Revenir</TextLink>
      </FormActions>
    </Form>
  );
}

export default function ApplicationDocumentReplacement() {
  const { id, document } = useLoaderData<typeof loader>();
  return (
    <ApplicationFrame applicationId={id} title="Remplacer un document" lead="Le nouveau prend sa place, pour le même critère et la même question. L’ancien est gardé.">
      <Panel title="Le document actuel" flat>
        <DocumentList documents={[document]} />
      </Panel>
      <Panel title="Le nouveau">
        <ReplacementForm />
      </Panel>
    </ApplicationFrame>
  );
}
