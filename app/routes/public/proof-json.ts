import type { LoaderFunctionArgs } from "@remix-run/node";
import { getProofPage, getPublicDay } from "~/features/proof/proof-page.server";
import { publicFile } from "~/features/proof/public-file";

/** The public proof as programs read it: every day; with `?jour=`, one day and its leaf hashes. Anybody's page may ask for it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [slug, url] = [params.slug ?? "", new URL(request.url)];
  const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" };
  if (url.searchParams.has("jour")) return Response.json(await getPublicDay(slug, url), { headers });
  const { campaign, ...published } = await getProofPage(slug, url);
  return Response.json(publicFile({ ...published, slug, campaignId: campaign.id }), { headers });
}
