import { drawTerritorySvg } from "~/features/territory/contours.server";
import { orNotFound } from "~/lib/errors";

/** The communes, drawn once by an import; its address changes with each. */
export async function loader() {
  const svg = orNotFound(await drawTerritorySvg());
  return new Response(svg, { headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=86400" } });
}
