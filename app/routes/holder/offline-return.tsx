import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES, readUpload } from "~/features/files/uploads.server";
import { offlineRefusals } from "~/features/offline-gifts/offline-gifts.fr";
import { offlineReturnSchema, type OfflineReturnForm } from "~/features/offline-gifts/offline-gifts.schemas";
import { getOwnReturn } from "~/features/offline-gifts/own-offline-page.server";
import { proveReturn } from "~/features/offline-gifts/prove-return.server";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Prouver une restitution");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { gift, standing } = await getOwnReturn(actor, idParam(params.campaignId), idParam(params.offlineGiftId));
  const { donorName, amountCents } = orNotFound(gift);
  return { donorName, amountCents, standing, megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const [campaignId, giftId] = [idParam(params.campaignId), idParam(params.offlineGiftId)];
  orNotFound((await getOwnReturn(actor, campaignId, giftId)).gift);
  return formAction({
    request,
    schema: offlineReturnSchema,
    refusals: offlineRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async ({ returnedOn, file }) => proveReturn(actor, campaignId, giftId, returnedOn, await readUpload(file)),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${campaignId}/hors-ligne`, "La preuve est envoyée. L’équipe du label la regarde."),
  });
}

export default function OfflineReturn() {
  const { donorName, amountCents, standing, megabytes } = useLoaderData<typeof loader>();
  const [form, { returnedOn, file }] = useForm<OfflineReturnForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Panel title={`Rendre ${formatEuros(amountCents)} à ${donorName}`}>
      {!standing && <Callout title="Rien à prouver pour ce don">Il n’est pas à rendre, ou sa preuve est déjà envoyée.</Callout>}
      {standing && (
        <Form method="post" encType="multipart/form-data" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[returnedOn, file]} formErrors={form.errors} />
          <DateField field={returnedOn} label="Rendu le" />
          <FileField field={file} label="Preuve" hint={`Chèque barré, ordre de virement ou attestation signée : PDF, JPEG, PNG ou WebP, ${megabytes} Mo au plus.`} accept=".pdf,.jpg,.jpeg,.png,.webp" megabytes={megabytes} />
          <FormActions>
            <Button>Envoyer la preuve</Button>
          </FormActions>
        </Form>
      )}
    </Panel>
  );
}
