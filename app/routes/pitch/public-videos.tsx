import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { PitchPlayer } from "~/features/pitch-videos/components/pitch-player";
import { hourlyOrder } from "~/features/pitch-videos/hourly-order";
import { getPublicVideos } from "~/features/pitch-videos/pitch-videos.server";
import { communeName } from "~/features/territory/communes.server";
import { now } from "~/lib/clock.server";
import { numberParam } from "~/lib/ids";
import { plainPage } from "~/lib/plain-page";
import { EmptyState } from "~/ui/empty-state";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export async function loader({ params }: LoaderFunctionArgs) {
  const { edition, videos } = await getPublicVideos(numberParam(params.year));
  const shown = hourlyOrder([...videos.keys()], await now()).map((id) => videos.get(id)!);
  return { edition, videos: shown.map((video) => ({ ...video, place: communeName(video.communeCode) })) };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Les vidéos · ${data?.edition.name ?? "Budget citoyen"}`, "Chaque initiative soumise au vote se présente en une courte vidéo sous-titrée.");

export default function PublicVideos() {
  const { edition, videos } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Les vidéos des initiatives" kicker={edition.name} size="md" lead="Chaque initiative se présente elle-même. Leur ordre change toutes les heures, pour que chacune soit vue autant que les autres." />
        {videos.length === 0 && <EmptyState title="Les vidéos arrivent">Elles paraîtront ici dès qu’elles seront sous-titrées et relues.</EmptyState>}
        {videos.map((video) => (
          <Panel key={video.id}>
            <Stack gap="sm">
              <Heading level={2} size="md">{video.title}</Heading>
              <p className="muted">{video.organisationName}, {video.place}</p>
              <PitchPlayer video={video} />
            </Stack>
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}
