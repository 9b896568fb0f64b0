import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PitchFrame } from "~/features/pitch-videos/components/pitch-frame";
import { pitchRefusals } from "~/features/pitch-videos/pitch-videos.fr";
import { transcriptSchema, type TranscriptForm } from "~/features/pitch-videos/pitch-videos.schemas";
import { getOwnVideo } from "~/features/pitch-videos/pitch-videos.server";
import { saveTranscript } from "~/features/pitch-videos/write-captions.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { TextArea } from "~/ui/text-area";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("La transcription");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOwnVideo(await requireActor(request, "pitch.write"), idParam(params.videoId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  const { id, initiativeId } = await getOwnVideo(actor, idParam(params.videoId));
  return formAction({
    request,
    schema: transcriptSchema,
    refusals: pitchRefusals,
    run: ({ transcript }) => saveTranscript(actor, id, transcript),
    done: () => redirectWithMessage(`/initiatives/${initiativeId}/video`, "La transcription est enregistrée."),
  });
}

export default function PitchTranscript() {
  const { initiativeId, title, transcript: saved, source } = useLoaderData<typeof loader>();
  const [form, { transcript }] = useForm<TranscriptForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { transcript: saved } });
  return (
    <PitchFrame initiative={{ id: initiativeId, title }} title="La transcription" lead="Pour lire la vidéo sans la voir ni l’entendre : ce qui est dit, et ce que montrent les images quand cela compte." back>
      <Panel>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[transcript]} formErrors={form.errors} />
          <TextArea field={transcript} rows={14} label="Transcription" hint={source === "file" ? "Elle vient de vos sous-titres. Ce que vous écrivez ici n’est plus changé par eux ; videz le texte pour repartir d’eux." : "Une ligne vide sépare deux paragraphes."} />
          <FormActions>
            <Button>Enregistrer la transcription</Button>
          </FormActions>
        </Form>
      </Panel>
    </PitchFrame>
  );
}
