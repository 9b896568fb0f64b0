import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { getRepaymentFileId } from "~/features/debts/debts.server";
import { fileResponse, findFile } from "~/features/files/files.server";
import { orNotFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** Always a download: what somebody else sent us is never rendered as a page of ours. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const file = await findFile(await getRepaymentFileId(idParam(params.repaymentId)));
  return fileResponse(orNotFound(file), { attachment: true, cache: "private" });
}
