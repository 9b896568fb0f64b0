import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { PitchVideo } from "../pitch-videos.server";
import { PitchPlayer } from "./pitch-player";
import { PitchTag } from "./pitch-tag";

type ShownPitchProps = { video: PitchVideo; commits: boolean };

/** The film online, or the last one taken away. */
export function ShownPitch({ video, commits }: ShownPitchProps) {
  return (
    <Panel title={video.status === "published" ? "La vidéo en ligne" : "La vidéo retirée"} aside={<PitchTag status={video.status} />}>
      <Stack gap="md">
        <PitchPlayer video={video} />
        {commits && <div><ButtonLink to={`/videos/${video.id}/retrait`} variant="ghost">Retirer la vidéo</ButtonLink></div>}
      </Stack>
    </Panel>
  );
}
