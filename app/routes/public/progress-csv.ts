import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveProgress } from "~/features/face/project-face.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { takeFromLimit } from "~/lib/rate-limit.server";

/** The curve of a campaign, day by day, for a spreadsheet. */
export function loader({ params }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  return sayOrRedirect(`/projets/${slug}`, {}, async () => {
    await takeFromLimit("public-export", {});
    return giveProgress(slug);
  });
}
