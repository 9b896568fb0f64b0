import type { LoaderFunctionArgs } from "@remix-run/node";
import { givePublicPhoto } from "~/features/grants/grant-files.server";
import { idParam } from "~/lib/ids";

/** Photos of accepted accounts only. */
export const loader = ({ params }: LoaderFunctionArgs) => givePublicPhoto(idParam(params.fileId));
