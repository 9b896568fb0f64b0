import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useForm } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { readUpload } from "~/features/files/uploads.server";
import { CaptionsForm } from "~/features/pitch-videos/components/captions-form";
import { PitchFrame } from "~/features/pitch-videos/components/pitch-frame";
import { pitchRefusals } from "~/features/pitch-videos/pitch-videos.fr";
import { captionsSchema, type CaptionsForm as Fields } from "~/features/pitch-videos/pitch-videos.schemas";
import { getOwnVideo } from "~/features/pitch-videos/pitch-videos.server";
import { saveCaptions } from "~/features/pitch-videos/write-captions.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les sous-titres");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOwnVideo(await requireActor(request, "pitch.write"), idParam(params.videoId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  const { id, initiativeId } = await getOwnVideo(actor, idParam(params.videoId));
  return formAction({
    request,
    schema: captionsSchema,
    refusals: pitchRefusals,
    run: async ({ captions, file }) => saveCaptions(actor, id, file && file.size > 0 ? new TextDecoder().decode((await readUpload(file)).bytes) : captions),
    done: () => redirectWithMessage(`/initiatives/${initiativeId}/video`, "Les sous-titres sont enregistrés. Relisez la transcription."),
  });
}

export default function PitchCaptions() {
  const video = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Fields>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <PitchFrame initiative={{ id: video.initiativeId, title: video.title }} title="Les sous-titres" lead="Un sous-titre par phrase, deux à sept secondes chacun. Notez aussi ce qui s’entend et compte : [rires], [musique]." back>
      <CaptionsForm video={video} form={form} fields={fields} />
    </PitchFrame>
  );
}
