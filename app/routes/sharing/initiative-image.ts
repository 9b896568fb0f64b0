import type { LoaderFunctionArgs } from "@remix-run/node";
import { readInitiativeCard } from "~/features/sharing/cards.server";
import { giveShareImage } from "~/features/sharing/share-image.server";

export const loader = async ({ request, params }: LoaderFunctionArgs) => giveShareImage(request, await readInitiativeCard(params.year, params.slug));
