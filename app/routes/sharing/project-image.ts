import type { LoaderFunctionArgs } from "@remix-run/node";
import { readProjectCard } from "~/features/sharing/cards.server";
import { giveShareImage } from "~/features/sharing/share-image.server";

export const loader = async ({ request, params }: LoaderFunctionArgs) => giveShareImage(request, await readProjectCard(params.slug ?? ""));
