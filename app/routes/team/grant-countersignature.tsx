import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { readUpload } from "~/features/files/uploads.server";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { countersignatureSchema, type CountersignatureForm } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { countersignConvention } from "~/features/grants/sign-convention.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Signature du Département");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId, editionName, projectName, conventions, today } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return { id, editionId, editionName, projectName, today, signatory: conventions[0]?.content.signatory ?? "" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return formAction({
    request, schema: countersignatureSchema, refusals: grantsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ file, ...input }) => countersignConvention(actor, grant.id, input, file && file.size > 0 ? await readUpload(file) : null),
    done: () => redirectWithMessage(teamGrantPath(grant), "La convention est signée des deux côtés."),
  });
}

export default function GrantCountersignature() {
  const { signatory, today, ...grant } = useLoaderData<typeof loader>();
  const [form, { name, signedOn, file }] = useForm<CountersignatureForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { name: signatory } });
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Signature du Département")} title="Signature du Département" kicker={grant.projectName} lead="La structure a signé. Notez qui signe pour le Département, et joignez la copie signée s’il y en a une sur papier.">
      <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[name, signedOn, file]} formErrors={form.errors} />
        <TextField field={name} label="Signée pour le Département par" autoComplete="off" />
        <DateField field={signedOn} label="Le" max={today} />
        <FileField field={file} label="Copie signée" optional hint="PDF ou image, 10 Mo au plus." accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={10} />
        <FormActions><Button>Noter la signature</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
