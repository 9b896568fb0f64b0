import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawGround } from "~/features/territory/territory-map";
import { readTerritoryMap } from "~/features/territory/territory-map.server";

/** The ground of every map; its address changes with each import. */
export async function loader({ request }: LoaderFunctionArgs) {
  const svg = drawGround(await readTerritoryMap());
  const etag = `"${createHash("sha256").update(svg).digest("hex").slice(0, 32)}"`;
  const headers = { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=86400", ETag: etag };
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(svg, { headers });
}
