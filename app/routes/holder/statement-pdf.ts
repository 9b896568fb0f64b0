import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { fileResponse, findFile } from "~/features/files/files.server";
import { getStatementFileId } from "~/features/settlement/statement.server";
import { idParam } from "~/lib/ids";
import { orNotFound } from "~/lib/errors";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "statement.read");
  const file = orNotFound(await findFile(await getStatementFileId(actor, idParam(params.campaignId))));
  return fileResponse(file, { attachment: true, cache: "private" });
}
