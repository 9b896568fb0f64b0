import type { ActionFunctionArgs } from "@remix-run/node";
import { enterAs } from "~/features/demo/enter.server";
import { enterSchema } from "~/features/demo/demo.schemas";
import { isDemo } from "~/lib/env.server";
import { notFound } from "~/lib/errors";
import { readForm } from "~/lib/form.server";
import { redirect } from "~/lib/redirect.server";

export const loader = () => {
  throw notFound();
};

export async function action({ request }: ActionFunctionArgs) {
  const parsed = enterSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!isDemo() || !parsed.success) throw notFound();
  const { cookie, home } = await enterAs(request, parsed.data.person);
  return redirect(parsed.data.vers ?? home, { headers: { "Set-Cookie": cookie } });
}
