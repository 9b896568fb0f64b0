import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSiteCard } from "~/features/sharing/cards.server";
import { giveShareImage } from "~/features/sharing/share-image.server";

/** What is shown with an address of this site that has no picture of its own. */
export const loader = async ({ request }: LoaderFunctionArgs) => giveShareImage(request, await readSiteCard());
