import type { LoaderFunctionArgs } from "@remix-run/node";
import { getShortAddress } from "~/features/sharing/short-address.server";
import { redirect } from "~/lib/redirect.server";

/** What a poster says to type. */
export const loader = async ({ params }: LoaderFunctionArgs) => redirect(await getShortAddress(params.shortCode ?? ""));
