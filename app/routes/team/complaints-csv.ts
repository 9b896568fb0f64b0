import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveRegister } from "~/features/complaints/register-csv.server";

export const loader = async ({ request }: LoaderFunctionArgs) => giveRegister(await requireActor(request, "complaint.handle"));
