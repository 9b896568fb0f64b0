import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { closeSession } from "~/features/accounts/session.server";
import { ownPath } from "~/lib/own-path";

export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const back = ownPath.safeParse((await request.formData()).get("retour") ?? undefined).data ?? "/";
  return redirect(back, { headers: { "Set-Cookie": await closeSession(request) } });
}
