import type { ActionFunctionArgs } from "@remix-run/node";
import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { newCodeSchema } from "~/features/accounts/accounts.schemas";
import { renewCode } from "~/features/accounts/email-codes.server";
import { keepPending, readPending } from "~/features/accounts/pending-code.server";
import { waitingPages } from "~/features/accounts/waiting-pages";
import { badRequest, DomainError, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm, sentenceFor } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";

export const loader = () => {
  throw notFound();
};

/** A press on « Recevoir un nouveau code »: there is nothing to type, so a refusal is said on the page it came from. */
export async function action({ request }: ActionFunctionArgs) {
  const asked = newCodeSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const { purpose } = asked.data;
  const pending = await readPending(purpose, request);
  if (!pending) throw redirect("/connexion");
  try {
    await takeFromLimit("mailed-code", {});
    const cookie = await keepPending(purpose, { ...pending, codeId: await renewCode(pending.codeId) });
    return await redirectWithMessage(waitingPages[purpose], "Un nouveau code est parti. Le précédent ne compte plus.", { "Set-Cookie": cookie });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirectWithMessage(waitingPages[purpose], sentenceFor(error, accountsRefusals));
  }
}
