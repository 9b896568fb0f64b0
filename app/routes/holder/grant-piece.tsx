import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { readUpload } from "~/features/files/uploads.server";
import { GrantPage, ownCrumbs, ownGrantPath } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { documentSchema, photoSchema, type PieceForm } from "~/features/grants/grants.schemas";
import { getOwnGrant } from "~/features/grants/grants.server";
import { addPiece, type PieceKind } from "~/features/grants/report-pieces.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Ajouter au compte rendu");

const kindParam = (value: string | undefined): PieceKind => {
  if (value === "photo" || value === "document") return value;
  throw notFound();
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const { id, editionId, editionName, projectName } = await getOwnGrant(actor, idParam(params.grantId));
  return { id, editionId, editionName, projectName, kind: kindParam(params.pieceKind) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  const kind = kindParam(params.pieceKind);
  return formAction({
    request, schema: kind === "photo" ? photoSchema : documentSchema, refusals: grantsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, words }) => addPiece(actor, grant.id, kind, words, await readUpload(file)),
    done: () => redirectWithMessage(`${ownGrantPath(grant)}/compte-rendu`, kind === "photo" ? "La photo est ajoutée." : "Le document est ajouté."),
  });
}

const photoWords = { title: "Ajouter une photo", file: "Photo", hint: "JPEG, PNG ou WebP, 10 Mo au plus. Le lieu de la prise de vue est effacé.", words: "Ce que montre la photo", accept: ".jpg,.jpeg,.png,.webp" };
const documentWords = { title: "Ajouter un document", file: "Document", hint: "Facture, bilan, article\u00a0: PDF ou image, 10 Mo au plus.", words: "Nom du document", accept: ".pdf,.jpg,.jpeg,.png,.webp" };

export default function GrantPiece() {
  const { kind, ...grant } = useLoaderData<typeof loader>();
  const said = kind === "photo" ? photoWords : documentWords;
  const [form, { file, words }] = useForm<PieceForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <GrantPage crumbs={ownCrumbs(grant, said.title)} title={said.title} kicker={grant.projectName}>
      <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[file, words]} formErrors={form.errors} />
        <FileField field={file} label={said.file} hint={said.hint} accept={said.accept} megabytes={10} />
        <TextField field={words} label={said.words} autoComplete="off" />
        <FormActions><Button>Ajouter</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
