import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { TeamPitches } from "~/features/pitch-videos/components/team-pitches";
import { VideoToolsPanel } from "~/features/pitch-videos/components/video-tools-panel";
import { getEditionName, listEditionVideos } from "~/features/pitch-videos/pitch-videos.server";
import { env } from "~/lib/env.server";
import { idParam } from "~/lib/ids";
import { videoTools } from "~/services/video.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les vidéos du budget citoyen");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "pitch.review");
  const edition = await getEditionName(idParam(params.editionId));
  const [initiatives, tools] = await Promise.all([listEditionVideos(edition.id), videoTools()]);
  const { VIDEO_MAX_MEGABYTES: megabytes, VIDEO_MAX_SECONDS: seconds, PEERTUBE_HOSTS: hosts } = env();
  return { edition, initiatives, tools, megabytes, seconds, hosts };
}

export default function TeamVideos() {
  const { edition, initiatives, ...settings } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’équipe", to: "/equipe" }, { label: edition.name }, { label: "Les vidéos" }]} />
        <PageHeading title="Les vidéos" kicker={edition.name} size="md" lead="Une initiative figure sur le bulletin une fois sa vidéo publiée, avec ses sous-titres et sa transcription." />
        <Panel title="Initiatives labellisées">
          <TeamPitches initiatives={initiatives} editionId={edition.id} />
        </Panel>
        <VideoToolsPanel {...settings} />
      </Stack>
    </Section>
  );
}
