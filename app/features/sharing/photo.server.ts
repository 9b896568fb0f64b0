import { findFile } from "~/features/files/files.server";
import { reencode } from "~/features/files/images.server";
import { logWarning } from "~/lib/log.server";
import { readBytes } from "~/services/storage.server";
import type { CardPicture } from "./share-card";

type Size = { width: number; height: number };

/** The photo, cut to this many dots; null when there is none, or none that can be drawn: the theme's poster stands there then. */
export async function readPhoto(picture: CardPicture, size: Size, format: "png" | "jpeg"): Promise<Uint8Array | null> {
  const file = picture !== "landscape" && picture.fileId ? await findFile(picture.fileId) : null;
  if (!file) return null;
  try {
    const quality = format === "jpeg" ? { quality: 88 } : {};
    return (await reencode(await readBytes(file.storageKey), "file", (image) => image.resize({ ...size, fit: "cover" })[format](quality))).bytes;
  } catch (error) {
    logWarning("photo not drawn", { file: file.id, reason: error instanceof Error ? error.message : "unknown" });
    return null;
  }
}
