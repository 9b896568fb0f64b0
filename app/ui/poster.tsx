import { poster, posterHeight, posterWidth, sceneFor } from "./art/poster";
import type { PictoKey } from "./art/pictos";
import type { SceneKey } from "./art/scenes";
import { useArtId } from "./use-art-id";

type PosterProps = {
  theme: PictoKey;
  /** The project's id: the same project always has the same poster. */
  seed: string;
  scene?: SceneKey | undefined;
};

/** What stands where there is no photo. Decorative: the meaning is in the text beside it. */
export function Poster({ theme, seed, scene }: PosterProps) {
  const id = useArtId();
  return (
    <svg
      className="poster"
      viewBox={`0 0 ${posterWidth} ${posterHeight}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: poster(id, sceneFor(theme, seed, scene)) }}
    />
  );
}
