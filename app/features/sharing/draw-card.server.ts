import { findFile } from "~/features/files/files.server";
import { reencode } from "~/features/files/images.server";
import { logWarning } from "~/lib/log.server";
import { readBytes } from "~/services/storage.server";
import { drawPng, type Laid } from "~/services/drawing/png.server";
import { cardSvg, pictureBox } from "./card-svg.server";
import type { ShareCard } from "./share-card";

/** The photo, cut to its place; null when there is none, or none that can be drawn: the theme's poster stands there then. */
async function photoOf(card: ShareCard): Promise<Laid | null> {
  const { picture } = card;
  const file = picture !== "landscape" && picture.fileId ? await findFile(picture.fileId) : null;
  if (!file) return null;
  const { left, top, width, height } = pictureBox(card);
  try {
    const { bytes } = await reencode(await readBytes(file.storageKey), "file", (image) => image.resize({ width, height, fit: "cover" }).png());
    return { bytes, left, top };
  } catch (error) {
    logWarning("photo not drawn on a shared image", { file: file.id, reason: error instanceof Error ? error.message : "unknown" });
    return null;
  }
}

/** The card as a PNG, drawn with the fonts that come with the code. */
export async function drawCard(card: ShareCard): Promise<Buffer> {
  const photo = await photoOf(card);
  return drawPng(cardSvg(card), { laid: photo ? [photo] : [] });
}
