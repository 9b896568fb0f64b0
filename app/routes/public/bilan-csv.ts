import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBilanFilters } from "~/features/stats/bilan-filters";
import { bilanFile } from "~/features/stats/bilan-file.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { takeFromLimit } from "~/lib/rate-limit.server";

export function loader({ request }: LoaderFunctionArgs) {
  return sayOrRedirect("/le-bilan", {}, async () => {
    await takeFromLimit("public-export", {});
    return bilanFile(readBilanFilters(request.url).filters, new URL(request.url).searchParams.get("tableau"));
  });
}
