import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { isExportKey } from "~/features/stats/export-tables";
import { giveExport } from "~/features/stats/exports.server";
import { notFound } from "~/lib/errors";
import { sayOrRedirect } from "~/lib/gesture.server";

/** @throws 404 for a table that is not exported */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "figures.read");
  const key = params.exportKey ?? "";
  if (!isExportKey(key)) throw notFound();
  return sayOrRedirect("/equipe/exports", {}, () => giveExport(actor, key));
}
