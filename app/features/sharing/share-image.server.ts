import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { ShareImage } from "~/features/content/shared-page";
import { drawCard } from "./draw-card.server";
import { cardWords, type ShareCard } from "./share-card";

/** Changed by hand when the drawing itself changes: what others keep of the old one is then forgotten. */
const DRAWING = 1;
const MOST_BYTES = 48 * 1024 * 1024;

const versionOf = (card: ShareCard) => createHash("sha256").update(JSON.stringify([DRAWING, card])).digest("base64url").slice(0, 16);

/** The image of a page, at an address that changes with what it says. */
export const shareImage = (path: string, card: ShareCard): ShareImage => ({ path: `${path}?v=${versionOf(card)}`, alt: cardWords(card) });

/** By what is drawn: never older than what was read, and drawn once for all who ask together. */
const drawn = new LRUCache<string, Buffer, ShareCard>({ maxSize: MOST_BYTES, sizeCalculation: ({ length }) => length, fetchMethod: (_, __, { context }) => drawCard(context) });

/** The image as it is now, whichever version its address named. */
export async function giveShareImage(request: Request, card: ShareCard): Promise<Response> {
  const version = versionOf(card);
  const isNamed = new URL(request.url).searchParams.get("v") === version;
  const headers = { "Content-Type": "image/png", ETag: `"${version}"`, "Cache-Control": isNamed ? "public, max-age=31536000, immutable" : "public, no-cache" };
  if (request.headers.get("If-None-Match")?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  const bytes = await drawn.forceFetch(version, { context: card });
  return new Response(new Uint8Array(bytes), { headers });
}
