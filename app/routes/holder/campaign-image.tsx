import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { imageSchema, type ImageForm } from "~/features/campaigns/campaign.schemas";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { PartForm } from "~/features/campaigns/components/part-form";
import { saveCampaignImage } from "~/features/campaigns/save-campaign-image.server";
import { pageTitle } from "~/features/content/content";
import { MAX_UPLOAD_MEGABYTES } from "~/features/files/uploads.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { FileField } from "~/ui/file-field";
import { TextField } from "~/ui/text-field";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("L’image de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { editable, writes, imageFileId, imageAlt } = await getOwnCampaign(actor, idParam(params.campaignId));
  return { editable, writes, imageFileId, imageAlt, megabytes: MAX_UPLOAD_MEGABYTES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id } = await getOwnCampaign(actor, idParam(params.campaignId));
  return formAction({
    request,
    schema: imageSchema,
    refusals: campaignsRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: (input) => saveCampaignImage(actor, id, input),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}/image`, "L’image est enregistrée."),
  });
}

export default function CampaignImage() {
  const { editable, writes, imageFileId, imageAlt, megabytes } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<ImageForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { imageAlt } });
  const current = imageFileId && <img src={`/images/${imageFileId}`} alt={imageAlt} width={400} />;
  return (
    <PartForm title="L’image" form={form} fields={[fields.image, fields.imageAlt]} editable={editable} writes={writes} multipart>
      <FileField
        field={fields.image}
        label={imageFileId ? "Remplacer l’image" : "Image"}
        accept="image/jpeg,image/png,image/webp"
        megabytes={megabytes}
        hint="JPEG, PNG ou WebP, 10 Mo au plus. En largeur, 1 200 pixels au moins. Nous retirons le lieu et la date de la prise de vue."
        {...(current && { current })}
      />
      <TextField field={fields.imageAlt} label="Description de l’image" autoComplete="off" hint="Une phrase pour les personnes qui ne la voient pas : « Deux bénévoles réparent un vélo sur la place de Marquise »." />
    </PartForm>
  );
}
