import { belfry } from "./belfry";
import { house } from "./house";
import type { PictoKey } from "./pictos";
import { pictos, pictoTints } from "./pictos";
import type { Scene } from "./scene";
import { terril } from "./terril";
import { waves } from "./waves";

/** Three backdrops from three corners of the territory. */
const backdrops: ((id: string) => string)[] = [
  () => terril(560, 410, 230) + terril(720, 410, 160, "var(--ill-terril-2)", "var(--ill-terril)"),
  () =>
    `<path d="M0 410V214l34-20 96 6 70 40 120 14 90 44 140 20 250 92z" fill="#fbfbf7"/><path d="M0 214l34-20 96 6 70 40 120 14 90 44 140 20 250 92h-40l-230-66-140-14-100-44-110-12-70-34z" fill="#7ba05b"/><path d="M20 270h170M40 310h280M20 352h380" stroke="#b9c8c4" stroke-width="5" stroke-dasharray="40 14 18 10"/>${waves(0, 376, 330, 60, 2)}`,
  (id) => [0, 1, 2, 3].map((i) => house(id, 428 + i * 92, 410, 92, 84)).join("") + belfry(id, 330, 416, 330),
];

/** A poster for any theme: its pictogram, large, on a wall of bricks before one of three landscapes. */
export function landscape(theme: PictoKey, seed: number): Scene {
  const [ground, accent] = pictoTints[theme];
  const backdrop = backdrops[seed % backdrops.length] ?? backdrops[0];
  const sunX = 420 + (seed % 5) * 70;
  return {
    ground,
    patterns: ["brick-s", "brick"],
    draw: (id) => `<circle cx="${sunX}" cy="120" r="76" fill="#fff6dc"/>${backdrop?.(id) ?? ""}
      <path d="M0 410h800v90H0z" fill="var(--ill-brick)"/><path d="M0 410h800v90H0z" fill="url(#${id}-brick)"/>
      <path d="M0 406h800v8H0z" fill="#16232d"/>
      <path d="M54 118h292v292H54z" fill="#fff"/><path d="M54 118h292v292H54z" fill="none" stroke="#16232d" stroke-width="6"/>
      <g class="poster-picto" transform="translate(78 142) scale(3.82)" color="#16232d" style="--p2:${accent};--p3:${ground}">${pictos[theme]}</g>`,
  };
}
