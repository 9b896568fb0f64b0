import type { LoaderFunctionArgs } from "@remix-run/node";
import { getShortVote } from "~/features/sharing/short-address.server";
import { redirect } from "~/lib/redirect.server";

/** What the poster of an initiative says to type. */
export const loader = async ({ params }: LoaderFunctionArgs) => redirect(await getShortVote(params.shortCode ?? ""));
