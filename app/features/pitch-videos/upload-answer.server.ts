import { data } from "@remix-run/node";
import { DomainError, LimitReached } from "~/lib/errors";
import { sentenceFor } from "~/lib/form.server";
import { pitchRefusals } from "./pitch-videos.fr";

const statusOf = (error: DomainError): number => (error instanceof LimitReached ? 429 : error.code === "pitch.wrong_place" ? 409 : 400);

/** What the page's script is told: the result, or a sentence, with the place to go on from when there is one. */
export async function answerUpload(run: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await run());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const place = error.code === "pitch.wrong_place" ? { receivedBytes: Number(error.details.receivedBytes) } : {};
    return Response.json({ sentence: sentenceFor(error, pitchRefusals), ...place }, { status: statusOf(error) });
  }
}

/** The same for the page without JavaScript: beside its field. */
export async function answerWhole(run: () => Promise<unknown>, done: () => Promise<Response>) {
  try {
    if ((await run()) === null) throw new DomainError("pitch.empty", {}, "file");
    return await done();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const sentence = sentenceFor(error, pitchRefusals);
    return data({ result: { status: "error" as const, error: error.field ? { [error.field]: [sentence] } : { "": [sentence] } } }, { status: error instanceof LimitReached ? 429 : 400 });
  }
}
