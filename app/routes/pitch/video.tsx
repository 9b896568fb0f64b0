import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { NoPitch } from "~/features/pitch-videos/components/no-pitch";
import { PitchFrame } from "~/features/pitch-videos/components/pitch-frame";
import { ShownPitch } from "~/features/pitch-videos/components/shown-pitch";
import { WorkingPitch } from "~/features/pitch-videos/components/working-pitch";
import { getInitiativeVideos } from "~/features/pitch-videos/pitch-videos.server";
import { idParam } from "~/lib/ids";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("La vidéo de l’initiative");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getInitiativeVideos(await requireActor(request, "pitch.write"), idParam(params.initiativeId));
}

export default function InitiativeVideo() {
  const { initiative, working, shown, withdrawn, writes, commits, reviews } = useLoaderData<typeof loader>();
  const from = reviews ? { label: "Les vidéos", to: `/equipe/budget-citoyen/${initiative.editionId}/videos` } : { label: initiative.title, to: `/mon-espace/initiatives/${initiative.id}` };
  const mayAdd = writes && initiative.status === "selected";
  return (
    <PitchFrame initiative={initiative} from={from} title="La vidéo de l’initiative" lead="Trois minutes au plus pour donner envie. Elle est publiée avec des sous-titres et une transcription, pour que chacun puisse la suivre.">
      <Stack gap="lg">
        {working ? <WorkingPitch video={working} writes={writes} commits={commits} reviews={reviews} /> : <NoPitch initiativeId={initiative.id} mayAdd={mayAdd} selected={initiative.status === "selected"} />}
        {shown && <ShownPitch video={shown} commits={commits} />}
        {!shown && withdrawn && <ShownPitch video={withdrawn} commits={false} />}
      </Stack>
    </PitchFrame>
  );
}
