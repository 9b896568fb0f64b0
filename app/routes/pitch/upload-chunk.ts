import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { getOwnVideo } from "~/features/pitch-videos/pitch-videos.server";
import { receiveChunk } from "~/features/pitch-videos/receive-chunk.server";
import { answerUpload } from "~/features/pitch-videos/upload-answer.server";
import { badRequest } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** The bytes that follow `?depuis=`, written to disk as they come. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  const { id } = await getOwnVideo(actor, idParam(params.videoId));
  const from = new URL(request.url).searchParams.get("depuis") ?? "";
  if (!request.body || !/^\d{1,12}$/.test(from)) throw badRequest();
  return answerUpload(() => receiveChunk(actor, id, Number(from), Readable.fromWeb(request.body as WebStream<Uint8Array>)));
}
