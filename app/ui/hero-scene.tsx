import { hero, heroHeight, heroWidth } from "./art/hero";
import { useArtId } from "./use-art-id";

/** Drawn once for both layouts: behind the words when there is room, under them otherwise. */
export function HeroScene() {
  const id = useArtId();
  return (
    <svg
      className="hero-art"
      viewBox={`0 0 ${heroWidth} ${heroHeight}`}
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: hero(id) }}
    />
  );
}
