import { drawPng } from "~/services/drawing/png.server";
import { cardSvg, pictureBox } from "./card-svg.server";
import { readPhoto } from "./photo.server";
import type { ShareCard } from "./share-card";

/** The card as a PNG, drawn with the fonts that come with the code. */
export async function drawCard(card: ShareCard): Promise<Buffer> {
  const { left, top, ...size } = pictureBox(card);
  const photo = await readPhoto(card.picture, size, "png");
  return drawPng(cardSvg(card), { laid: photo ? [{ bytes: photo, left, top }] : [] });
}
