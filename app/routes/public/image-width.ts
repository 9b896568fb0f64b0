import type { LoaderFunctionArgs } from "@remix-run/node";
import { getPublicImage } from "~/features/campaigns/public-images.server";
import { readWidth } from "~/features/files/image-widths";
import { scaledImage } from "~/features/files/scaled-image.server";
import { orNotFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** The same pictures in the widths that pages offer, as the browser can draw them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const width = orNotFound(readWidth(params.width));
  return scaledImage(await getPublicImage(idParam(params.fileId)), width, request.headers.get("accept"));
}
