import { DomainError, type Refusals } from "./errors";
import { redirectWithMessage } from "./flash.server";
import { sentenceFor } from "./form.server";

/** A button without a form to come back to: a refusal is one sentence, said on `page`. */
export async function sayOrRedirect(page: string, refusals: Refusals, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirectWithMessage(page, sentenceFor(error, refusals));
  }
}
