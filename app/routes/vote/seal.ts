import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSealedText } from "~/features/ballots/public-round.server";

/** What was sealed, byte for byte: its SHA-256 is the seal. */
export async function loader({ params }: LoaderFunctionArgs) {
  return new Response(await getSealedText(params.year), { headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" } });
}
