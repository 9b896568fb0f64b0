import { landscape } from "./landscape";
import { patterns } from "./patterns";
import type { PictoKey } from "./pictos";
import type { Scene } from "./scene";
import { scenes, scenesOf, type SceneKey } from "./scenes";
import { seedOf } from "./seed";

export const posterWidth = 800;
export const posterHeight = 500;

/** A named scene, or the one that the seed chooses among those of the theme and its landscapes. */
export function sceneFor(theme: PictoKey, seed: string, scene?: SceneKey): Scene {
  if (scene) return scenes[scene];
  const number = seedOf(seed);
  const suited = scenesOf[theme] ?? [];
  const chosen = suited[number % (suited.length + 1)];
  return chosen ? scenes[chosen] : landscape(theme, Math.floor(number / 7));
}

export const poster = (id: string, { ground, patterns: needed, draw }: Scene): string =>
  `${patterns(id, needed)}<rect width="${posterWidth}" height="${posterHeight}" fill="${ground}"/>${draw(id)}`;
