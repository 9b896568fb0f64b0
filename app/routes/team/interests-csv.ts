import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { exportInterests } from "~/features/committee/export-interests.server";
import { readInterestFilters } from "~/features/committee/interest";

/** The register as a spreadsheet opens it, with the page's own filters. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "interests.read");
  const csv = await exportInterests(actor, readInterestFilters(request.url));
  return new Response(csv, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="registre-liens-d-interets.csv"', "Cache-Control": "private, no-store" },
  });
}
