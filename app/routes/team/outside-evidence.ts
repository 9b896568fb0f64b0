import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { fileResponse, findFile } from "~/features/files/files.server";
import { getOutside } from "~/features/refunds/outside-refunds.server";
import { orNotFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "refund.decide");
  const { evidenceFileId } = await getOutside(idParam(params.refundId));
  const file = orNotFound(await findFile(orNotFound(evidenceFileId)));
  return fileResponse(file, { attachment: true, cache: "private" });
}
