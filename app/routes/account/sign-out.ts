import type { ActionFunctionArgs } from "@remix-run/node";
import { closeSession } from "~/features/accounts/session.server";
import { readForm } from "~/lib/form.server";
import { ownPath } from "~/lib/own-path";
import { redirect } from "~/lib/redirect.server";

export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const back = ownPath.safeParse((await readForm(request)).get("retour") ?? undefined).data ?? "/";
  return redirect(back, { headers: { "Set-Cookie": await closeSession(request) } });
}
