import { letters, widthOf } from "~/services/drawing/letters.server";
import { round } from "~/ui/art/round";
import { courses } from "~/ui/gauge-share";
import { cardLook, gaugeInk, ink, muted } from "./card-look";
import { drawLines, drawTag, tagWidth } from "./card-parts.server";
import { cardHeight, cardWidth, type ShareCard } from "./share-card";

/** Higher with a gauge. */
export const bandTopOf = ({ gauge }: Pick<ShareCard, "gauge">) => (gauge ? 438 : 486);
const edge = 56;
const width = cardWidth - 2 * edge;
const bricks = 20;
const joint = 4;
const brickWidth = (width - (bricks - 1) * joint) / bricks;

/** Twenty bricks, filled as far as `share` (percents). */
function drawCourse(top: number, height: number, share: number, fill: string): string {
  const all = Array.from({ length: bricks }, (_, index) => {
    const left = edge + index * (brickWidth + joint);
    const full = Math.min(Math.max((share / 100) * bricks - index, 0), 1);
    return `<path d="M${round(left)} ${top}h${round(brickWidth)}v${height}h${round(-brickWidth)}z" fill="${gaugeInk.track}"/>${full > 0 ? `<path d="M${round(left)} ${top}h${round(brickWidth * full)}v${height}h${round(-brickWidth * full)}z" fill="${fill}"/>` : ""}`;
  });
  return all.join("");
}

/** Past the goal a second course starts on top, as on the pages. */
function drawGauge({ raised, goal }: NonNullable<ShareCard["gauge"]>, top: number): string {
  const { first, second } = courses(raised, goal);
  if (second === 0) return drawCourse(top, 40, first, gaugeInk.full);
  return drawCourse(top, 18, second, gaugeInk.over) + drawCourse(top + 22, 18, first, gaugeInk.full);
}

/** A small gift is a part of a brick: drawn, never rounded away. */
export function drawBand({ world, gauge, figure, note }: ShareCard): string {
  const bandTop = bandTopOf({ gauge });
  const { tag, onTag } = cardLook[world];
  const middle = gauge ? bandTop + 142 : bandTop + 76;
  const size = 64;
  const { value, words } = figure!;
  const after = edge + widthOf(value, "title") * size + 24;
  const until = cardWidth - edge - (note ? tagWidth(note, 30) + 28 : 0);
  const said = drawLines(words, "text", { x: after, top: 0, width: until - after, height: 76, sizes: [32, 30, 28, 26, 24, 22], leading: 1.2, fill: muted });
  return `<path d="M0 ${bandTop}h${cardWidth}v${cardHeight - bandTop}H0z" fill="#fff"/><path d="M0 ${bandTop}h${cardWidth}v6H0z" fill="${ink}"/>
  ${gauge ? drawGauge(gauge, bandTop + 32) : ""}${letters(value, "title", { x: edge, y: middle + 22, size, fill: ink })}
  <g transform="translate(0 ${round(middle - said.height / 2 + 1)})">${said.svg}</g>${note ? drawTag(note, { right: cardWidth - edge, top: middle - 26, size: 30, ground: tag, ink: onTag }) : ""}`;
}
