import { belfryPath, brickPath } from "~/ui/art/sign";
import { wordmark } from "~/ui/art/wordmark";
import { fitLines } from "~/services/drawing/fit-lines";
import { letters, widthOf, type Face } from "~/services/drawing/letters.server";
import { round } from "~/ui/art/round";
import { gaugeInk, ink } from "./card-look";

const signScale = 96 / 62;

/** The logo with its left top corner there, `height` dots high. */
export const drawLogo = (left: number, top: number, height: number): string =>
  `<g transform="translate(${left} ${top}) scale(${round(height / 124)})" fill="${ink}"><path transform="translate(0 98)" d="${wordmark.path}"/>
  <g transform="translate(${round(wordmark.width + 3 - 9 * signScale)} 2) scale(${round(signScale)})"><path d="${belfryPath}"/><path d="${brickPath}" fill="${gaugeInk.over}"/><circle cx="24" cy="27" r="4" fill="#fff"/></g></g>`;

type Text = { x: number; top: number; width: number; height: number; sizes: readonly number[]; leading: number; fill: string };

/** All of a text, as large as its room allows. */
export function drawLines(text: string, face: Face, { x, top, fill, ...room }: Text): { svg: string; height: number } {
  const { size, lines } = fitLines(text, (part) => widthOf(part, face), room);
  const lead = size * room.leading;
  const svg = lines.map((line, index) => letters(line, face, { x, y: top + size * 0.82 + index * lead, size, fill })).join("");
  return { svg, height: lines.length * lead };
}

type Tag = { right: number; top: number; size: number; ground: string; ink: string };

/** Words on their own ground, ending on the right there. */
export function drawTag(text: string, { right, top, size, ground, ink: fill }: Tag): string {
  const [width, height] = [widthOf(text, "bold") * size + size * 1.2, size * 1.7];
  return `<path d="M${round(right - width)} ${top}H${right}v${round(height)}h${round(-width)}z" fill="${ground}"/>${letters(text, "bold", { x: right - size * 0.6, y: top + size * 1.19, size, fill, align: "right" })}`;
}

export const tagWidth = (text: string, size: number): number => widthOf(text, "bold") * size + size * 1.2;
