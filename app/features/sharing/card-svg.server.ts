import { inked } from "~/ui/art/inks";
import { hero } from "~/ui/art/hero";
import { poster, sceneFor } from "~/ui/art/poster";
import { bandTopOf, drawBand } from "./card-band.server";
import { cardLook } from "./card-look";
import { drawLines, drawLogo, drawTag } from "./card-parts.server";
import { cardHeight, cardWidth, type ShareCard } from "./share-card";

const edge = 56;
const pictureLeft = 690;
const column = pictureLeft - 2 * edge + 12;

/** The picture's place; where there is nothing to count, it goes down to the foot. */
export const pictureBox = (card: ShareCard) => ({ left: pictureLeft, top: 0, width: cardWidth - pictureLeft, height: card.figure ? bandTopOf(card) : cardHeight });

function drawPicture(card: ShareCard): string {
  const { picture } = card;
  const { left, top, width, height } = pictureBox(card);
  const box = `x="${left}" y="${top}" width="${width}" height="${height}" preserveAspectRatio="xMaxYMid slice"`;
  if (picture === "landscape") return `<svg ${box} viewBox="930 60 620 560"><rect x="0" y="0" width="1600" height="660" fill="#fff3cc"/>${hero("card")}</svg>`;
  return `<svg ${box} viewBox="160 0 590 500">${poster("card", sceneFor(picture.theme, picture.seed, picture.scene))}</svg>`;
}

function drawWords({ world, kicker, title, mark }: ShareCard, bottom: number): string {
  const { ink } = cardLook[world];
  const top = 122;
  const above = drawLines(kicker, "bold", { x: edge, top, width: column, height: 74, sizes: [28, 26, 24], leading: 1.25, fill: ink });
  const below = top + above.height + 14;
  const head = drawLines(title, "title", { x: edge, top: below, width: column, height: bottom - 26 - below, sizes: [68, 62, 56, 52, 48, 44, 40, 36, 32], leading: 1.06, fill: ink });
  const demo = mark ? drawTag(mark, { right: edge + column, top: 48, size: 24, ground: "#16232d", ink: "#ffffff" }) : "";
  return drawLogo(edge, 44, 48) + demo + above.svg + head.svg;
}

/** A card with its picture on the right and, when there is something to count, its band at the foot. */
function sideBySide(card: ShareCard): string {
  const bottom = pictureBox(card).height;
  return `<rect width="${cardWidth}" height="${cardHeight}" fill="${cardLook[card.world].ground}"/>${drawPicture(card)}${drawWords(card, bottom)}${card.figure ? drawBand(card) : ""}`;
}

/** The landscape fills the image; words stand in its sky. */
function wholeScene(card: ShareCard): string {
  const scene = `<svg width="${cardWidth}" height="${cardHeight}" viewBox="343 0 1257 660" preserveAspectRatio="xMaxYMax slice">${hero("card")}</svg>`;
  const head = drawLines(card.title, "title", { x: edge, top: 122, width: 490, height: 290, sizes: [64, 58, 52, 46, 40, 34], leading: 1.04, fill: "#16232d" });
  const demo = card.mark ? drawTag(card.mark, { right: cardWidth - edge, top: 48, size: 24, ground: "#16232d", ink: "#ffffff" }) : "";
  return `<rect width="${cardWidth}" height="${cardHeight}" fill="#ffcb2b"/>${scene}${drawLogo(edge, 44, 48)}${demo}${head.svg}`;
}

/** The site itself has nothing to count, and no picture but the landscape. */
const isWholeScene = ({ picture, kicker }: ShareCard) => picture === "landscape" && kicker === "";

export const cardSvg = (card: ShareCard): string =>
  inked(`<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}" viewBox="0 0 ${cardWidth} ${cardHeight}">${isWholeScene(card) ? wholeScene(card) : sideBySide(card)}</svg>`);
