import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBilanCard } from "~/features/sharing/cards.server";
import { giveShareImage } from "~/features/sharing/share-image.server";

export const loader = async ({ request }: LoaderFunctionArgs) => giveShareImage(request, await readBilanCard());
