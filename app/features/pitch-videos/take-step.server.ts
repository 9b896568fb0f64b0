import type { Actor } from "~/features/accounts/permissions";
import { DomainError } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sentenceFor } from "~/lib/form.server";
import { pitchRefusals } from "./pitch-videos.fr";
import { getOwnVideo } from "./pitch-videos.server";

/** One button: the step, then the page it was on with what became of it. `to`: the initiative's page unless said. @throws 404 */
export async function takePitchStep(actor: Actor, videoId: string, step: (actor: Actor, videoId: string) => Promise<unknown>, done: string, to?: string): Promise<Response> {
  const { initiativeId } = await getOwnVideo(actor, videoId);
  const back = to ?? `/initiatives/${initiativeId}/video`;
  try {
    await step(actor, videoId);
    return await redirectWithMessage(back, done);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirectWithMessage(back, sentenceFor(error, pitchRefusals));
  }
}
