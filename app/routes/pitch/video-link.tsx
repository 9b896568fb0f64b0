import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PitchFrame } from "~/features/pitch-videos/components/pitch-frame";
import { linkVideo } from "~/features/pitch-videos/link-video.server";
import { pitchRefusals } from "~/features/pitch-videos/pitch-videos.fr";
import { linkSchema, type LinkForm } from "~/features/pitch-videos/pitch-videos.schemas";
import { getInitiativeVideos } from "~/features/pitch-videos/pitch-videos.server";
import { env } from "~/lib/env.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-field";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Montrer une vidéo d’un autre site");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { initiative } = await getInitiativeVideos(await requireActor(request, "pitch.write"), idParam(params.initiativeId));
  return { initiative, sites: ["YouTube", "Vimeo", ...env().PEERTUBE_HOSTS].join(", ") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  const { initiative } = await getInitiativeVideos(actor, idParam(params.initiativeId));
  return formAction({
    request,
    schema: linkSchema,
    refusals: pitchRefusals,
    run: (input) => linkVideo(actor, initiative.id, input),
    done: (videoId) => redirectWithMessage(`/videos/${videoId}/transcription`, "La vidéo est ajoutée. Il reste sa transcription."),
  });
}

export default function InitiativeVideoLink() {
  const { initiative, sites } = useLoaderData<typeof loader>();
  const [form, { address, captioned }] = useForm<LinkForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <PitchFrame initiative={initiative} title="Montrer une vidéo d’un autre site" lead="La vidéo reste où elle est. Nos pages ne demandent rien à ce site avant qu’une personne choisisse de la lire." back>
      <Panel>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[address, captioned]} formErrors={form.errors} />
          <TextField field={address} type="url" label="Adresse de la vidéo" autoComplete="off" hint={`Sites que nous montrons : ${sites}. Copiez l’adresse de la page de la vidéo.`} />
          <CheckboxField field={captioned} label="Cette vidéo a des sous-titres en français, relus, sur ce site" hint="Sans eux, elle ne peut pas être publiée. Vous pourrez le confirmer plus tard." />
          <FormActions>
            <Button>Ajouter cette vidéo</Button>
          </FormActions>
        </Form>
      </Panel>
    </PitchFrame>
  );
}
