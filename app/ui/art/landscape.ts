import { belfry } from "./belfry";
import { house } from "./house";
import type { PictoKey } from "./pictos";
import { pictos, pictoTints } from "./pictos";
import type { Scene } from "./scene";
import { terril } from "./terril";
import { waves } from "./waves";

/** Three backdrops from three corners of the territory, on the left; the board stands on the right. */
const backdrops: ((id: string) => string)[] = [
  () => terril(330, 410, 170, "var(--ill-terril-2)", "var(--ill-terril)") + terril(180, 410, 240),
  () => `<path d="M0 410V174l34-20 96 6 70 40 90 14 60 44 90 20 160 132z" fill="#fbfbf7"/>
      <path d="M0 174l34-20 96 6 70 40 90 14 60 44 90 20 160 132h-40L316 296l-60-14-66-44-80-12-70-34z" fill="#7ba05b"/>
      <path d="M16 238h120M30 282h210M20 328h300" stroke="#b9c8c4" stroke-width="5" stroke-dasharray="40 14 18 10"/>
      ${waves(0, 366, 260, 50, 2)}`,
  (id) => [0, 1, 2].map((i) => house(id, 150 + i * 92, 410, 92, 84)).join("") + belfry(id, 90, 418, 330),
];

const board = (theme: PictoKey, accent: string, paper: string) =>
  `<path d="M486 376h16v40h-16zM682 376h16v40h-16z" fill="#16232d"/>
      <path d="M446 98h292v284H446z" fill="#fff" stroke="#16232d" stroke-width="6"/>
      <g transform="translate(472 120) scale(3.75)" color="#16232d" style="--p2:${accent};--p3:${paper}">${pictos[theme]}</g>`;

/** A poster for any theme: its pictogram on a board, a wall of bricks, one of three landscapes. */
export function landscape(theme: PictoKey, seed: number): Scene {
  const [ground, accent] = pictoTints[theme];
  const backdrop = backdrops[seed % backdrops.length];
  const sunX = 300 + (seed % 4) * 34;
  return {
    ground,
    patterns: ["brick-s", "brick"],
    draw: (id) => `<circle cx="${sunX}" cy="110" r="70" fill="#fff6dc"/>${backdrop?.(id) ?? ""}
      <path d="M0 410h800v90H0z" fill="var(--ill-brick)"/><path d="M0 410h800v90H0z" fill="url(#${id}-brick)"/>
      <path d="M0 406h800v8H0z" fill="#16232d"/>${board(theme, accent, ground)}`,
  };
}
