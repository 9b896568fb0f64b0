import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { closeSession } from "~/features/accounts/session.server";

export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/", { headers: { "Set-Cookie": await closeSession(request) } });
}
