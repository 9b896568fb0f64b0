import type { LoaderFunctionArgs } from "@remix-run/node";
import { openAnswer } from "~/features/open-data/open-answer.server";
import { publicAddresses } from "~/features/open-data/public-addresses.server";
import { writeSitemap } from "~/features/open-data/sitemap";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";

export function loader({ request }: LoaderFunctionArgs) {
  const part = new URL(request.url).searchParams.get("partie");
  return openAnswer(request, "application/xml", async () => orNotFound(await writeSitemap(env().PUBLIC_URL, await publicAddresses(), part === null ? null : Number(part))));
}
