import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PitchPlayer } from "~/features/pitch-videos/components/pitch-player";
import { PitchTag } from "~/features/pitch-videos/components/pitch-tag";
import { PitchVerdict } from "~/features/pitch-videos/components/pitch-verdict";
import { getOwnVideo } from "~/features/pitch-videos/pitch-videos.server";
import { orNotFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Relire une vidéo");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "pitch.review");
  const video = await getOwnVideo(actor, idParam(params.videoId));
  return orNotFound(video.editionId === params.editionId ? video : null);
}

export default function TeamVideo() {
  const video = useLoaderData<typeof loader>();
  const list = `/equipe/budget-citoyen/${video.editionId}/videos`;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les vidéos", to: list }, { label: video.title }]} />
        <PageHeading title={video.title} kicker={video.organisationName} size="md"><PitchTag status={video.status} /></PageHeading>
        <Panel title="La vidéo">
          {video.posterFileId || video.link ? <PitchPlayer video={video} /> : <p>Elle n’est pas encore prête à être regardée.</p>}
        </Panel>
        <PitchVerdict video={video} to={`${list}/${video.id}`} />
      </Stack>
    </Section>
  );
}
