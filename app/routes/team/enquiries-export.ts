import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { readBoardFilters } from "~/features/enquiries/board";
import { exportEnquiries } from "~/features/enquiries/export-enquiries.server";
import { takeFromLimit } from "~/lib/rate-limit.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  await takeFromLimit("export", { account: actor.accountId });
  const body = await exportEnquiries(actor, readBoardFilters(request.url));
  return new Response(body, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="contacts.csv"', "Cache-Control": "no-store" } });
}
