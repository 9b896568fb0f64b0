import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useForm } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PitchFrame } from "~/features/pitch-videos/components/pitch-frame";
import { ReasonForm } from "~/features/pitch-videos/components/reason-form";
import { pitchRefusals } from "~/features/pitch-videos/pitch-videos.fr";
import { reasonSchema, type ReasonForm as Fields } from "~/features/pitch-videos/pitch-videos.schemas";
import { getOwnVideo } from "~/features/pitch-videos/pitch-videos.server";
import { withdrawVideo } from "~/features/pitch-videos/publish-video.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Retirer la vidéo");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { initiativeId, title } = await getOwnVideo(await requireActor(request, "pitch.write"), idParam(params.videoId));
  return { initiativeId, title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  const { id, initiativeId } = await getOwnVideo(actor, idParam(params.videoId));
  return formAction({
    request,
    schema: reasonSchema,
    refusals: pitchRefusals,
    run: ({ reason }) => withdrawVideo(actor, id, reason),
    done: () => redirectWithMessage(`/initiatives/${initiativeId}/video`, "La vidéo n’est plus en ligne."),
  });
}

export default function PitchWithdrawal() {
  const { initiativeId, title } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <PitchFrame initiative={{ id: initiativeId, title }} title={"Retirer la vidéo\u00a0?"} lead="Elle disparaît du site tout de suite. Sans vidéo, l’initiative ne peut pas figurer sur le bulletin." back>
      <ReasonForm form={form} field={reason} hint="Une phrase, lue par l’équipe et par la structure." button="Retirer la vidéo" />
    </PitchFrame>
  );
}
