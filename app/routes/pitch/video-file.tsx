import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useForm } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PitchFrame } from "~/features/pitch-videos/components/pitch-frame";
import { PitchUpload } from "~/features/pitch-videos/components/pitch-upload";
import { getInitiativeVideos } from "~/features/pitch-videos/pitch-videos.server";
import { receiveWhole } from "~/features/pitch-videos/receive-whole.server";
import { answerWhole } from "~/features/pitch-videos/upload-answer.server";
import { env } from "~/lib/env.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { streamFile } from "~/lib/streamed-file.server";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Envoyer une vidéo");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { initiative } = await getInitiativeVideos(await requireActor(request, "pitch.write"), idParam(params.initiativeId));
  return { initiative, megabytes: env().VIDEO_MAX_MEGABYTES, seconds: env().VIDEO_MAX_SECONDS };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  const { initiative } = await getInitiativeVideos(actor, idParam(params.initiativeId));
  const receive = async () => {
    await takeFromLimit("upload", { account: actor.accountId });
    return streamFile(request, "file", (file) => receiveWhole(actor, initiative.id, file));
  };
  return answerWhole(receive, () => redirectWithMessage(`/initiatives/${initiative.id}/video`, "Votre vidéo est arrivée. Nous la préparons."));
}

export default function InitiativeVideoFile() {
  const { initiative, megabytes, seconds } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ file: File }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <PitchFrame initiative={initiative} title="Envoyer une vidéo" back>
      <Panel>
        <PitchUpload initiativeId={initiative.id} field={fields.file} formErrors={form.errors} megabytes={megabytes} seconds={seconds} />
      </Panel>
    </PitchFrame>
  );
}
