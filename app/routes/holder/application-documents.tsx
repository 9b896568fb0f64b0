import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { addDocument } from "~/features/label/add-document.server";
import { documentSchema } from "~/features/label/application.schemas";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile } from "~/features/label/applications.server";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { DocumentList } from "~/features/label/components/document-list";
import { DocumentUpload } from "~/features/label/components/document-upload";
import { ExpiringDocuments } from "~/features/label/components/expiring-documents";
import { showDocuments } from "~/features/label/document-history.server";
import { documentKindNames, documentKinds } from "~/features/label/document";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Documents de ma demande");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, editable, documents, grid } = await getApplicationFile(actor, idParam(params.applicationId));
  const asked = new URL(request.url).searchParams;
  const about = { criterion: asked.get("critere") ?? "", question: asked.get("question") ?? "" };
  return { id, documents: await showDocuments(actor, documents), criteria: grid.criteria, editable, about, megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id: applicationId } = await getApplicationFile(actor, idParam(params.applicationId));
  return formAction({
    request,
    schema: documentSchema,
    refusals: labelRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => addDocument(actor, applicationId, { ...input, ...(await readUpload(file)) }),
    done: () => redirectWithMessage(`/mon-espace/demandes/${applicationId}/documents`, "Votre document est ajouté."),
  });
}

const kinds = documentKinds.map((value) => ({ value, label: documentKindNames[value] }));

function DocumentForm() {
  const { criteria, about, megabytes } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ criterion: string; kind: string; title: string; question: string; expiresOn: string; file: File }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: about });
  const options = criteria.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }));
  const questions = criteria.flatMap(({ number, questions: asked }) => asked.map(({ key, label }) => ({ value: key, label: `${number}. ${label}` })));
  const examples = criteria.flatMap(({ documents }) => documents.examples).slice(0, 4).join(", ");
  return (
    <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.criterion, fields.kind, fields.title, fields.question, fields.expiresOn, fields.file]} formErrors={form.errors} />
      <Select field={fields.criterion} label="Le critère qu’il éclaire" options={options} placeholder="Choisissez" />
      <Select field={fields.kind} label="Ce que c’est" options={kinds} placeholder="Choisissez" />
      <Select field={fields.question} label="La question qu’il appuie" optional options={questions} placeholder="Tout le critère" />
      <DocumentUpload title={fields.title} expiresOn={fields.expiresOn} file={fields.file} titleHint={`Par exemple : ${examples}.`} megabytes={megabytes} />
      <FormActions>
        <Button icon="plus">Ajouter le document</Button>
      </FormActions>
    </Form>
  );
}

/** A newer version takes its place, or it leaves the draft. */
function Gestures({ to, title }: { to: string; title: string }) {
  return (
    <Row>
      <ButtonLink to={`${to}/remplacement`} variant="ghost" small>Remplacer<span className="sr"> {title}</span></ButtonLink>
      <Form method="post" action={`${to}/retrait`}>
        <Button variant="ghost" small icon="trash">Retirer<span className="sr"> {title}</span></Button>
      </Form>
    </Row>
  );
}

export default function ApplicationDocuments() {
  const { id, documents, criteria, editable } = useLoaderData<typeof loader>();
  const base = `/mon-espace/demandes/${id}/documents`;
  return (
    <ApplicationFrame applicationId={id} title="Documents" lead="Un document au moins pour le critère 1 : votre budget prévisionnel.">
      {editable && <ExpiringDocuments documents={documents} />}
      {editable && (
        <Panel title="Ajouter un document">
          <DocumentForm key={documents.length} />
        </Panel>
      )}
      <Stack gap="lg">
        {criteria.map(({ number, title }) => (
          <Panel key={number} title={`${number}. ${title}`} flat>
            <DocumentList
              documents={documents.filter(({ criterion }) => criterion === number)}
              empty="Aucun document pour l’instant."
              {...(editable && { action: ({ id: documentId, title: name }) => <Gestures to={`${base}/${documentId}`} title={name} /> })}
            />
          </Panel>
        ))}
      </Stack>
    </ApplicationFrame>
  );
}
