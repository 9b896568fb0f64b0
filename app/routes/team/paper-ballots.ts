import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { contentDisposition } from "~/features/files/content-disposition";
import { printSchema } from "~/features/paper-vote/paper.schemas";
import { printSheets } from "~/features/paper-vote/print-sheets.server";
import { notFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const asked = printSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw notFound();
  const { bytes, name } = await printSheets(actor, idParam(params.editionId), asked.data.nombre);
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "application/pdf", "Content-Disposition": contentDisposition(name, "attachment"), "Cache-Control": "private, no-store" } });
}
