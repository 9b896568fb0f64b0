import type { LoaderFunctionArgs } from "@remix-run/node";
import { getPublicImage } from "~/features/campaigns/public-images.server";
import { fileResponse } from "~/features/files/files.server";
import { idParam } from "~/lib/ids";

/** Pictures of campaigns only; a new picture is a new address, so copies are kept for ever. */
export const loader = async ({ params }: LoaderFunctionArgs) =>
  fileResponse(await getPublicImage(idParam(params.fileId)), { attachment: false, cache: "immutable" });
