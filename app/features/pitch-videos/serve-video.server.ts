import { createReadStream } from "node:fs";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { db } from "#db";
import { getActor } from "~/features/accounts/actors.server";
import { filmPath } from "~/services/large-files.server";
import { askedRange } from "~/lib/byte-range";
import { orNotFound } from "~/lib/errors";
import { findFile, fileResponse } from "~/features/files/files.server";
import { toWebVtt, type Cue } from "./cues";
import { reachedBy } from "./lock-video.server";

const columns = ["pitchVideo.status", "renditionKey", "renditionBytes", "renditionSha256", "posterFileId", "cues", "pitchVideo.updatedAt"] as const;

const rows = (videoId: string) =>
  db
    .selectFrom("pitchVideo")
    .innerJoin("initiative", "initiative.id", "pitchVideo.initiativeId")
    .innerJoin("project", "project.id", "initiative.projectId")
    .select(columns)
    .where("pitchVideo.id", "=", videoId)
    .where("renditionKey", "is not", null);

/** Online for everybody; before and after, for those who make it and the team. @throws 404 */
async function getServed(request: Request, videoId: string) {
  const shown = await rows(videoId).where("pitchVideo.status", "=", "published").executeTakeFirst();
  if (shown) return shown;
  const actor = await getActor(request);
  return orNotFound(actor && (await rows(videoId).where(reachedBy(actor)).executeTakeFirst()));
}

type Served = Awaited<ReturnType<typeof getServed>>;

/** An hour: what is withdrawn is gone everywhere soon after. Nobody keeps what is not online. */
const keeping = ({ status }: Served) => (status === "published" ? "public, max-age=3600" : "private, no-store");
/** A player reads it inside our pages; opened alone it runs and loads nothing. */
const alone = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The bytes asked for, read as they leave. */
function filmAnswer({ method }: Request, status: 200 | 206, key: string, part: { start: number; end: number }, headers: Headers): Response {
  headers.set("Content-Length", String(part.end - part.start + 1));
  if (method === "HEAD") return new Response(null, { status, headers });
  return new Response(createReadableStreamFromReadable(createReadStream(filmPath(key), part)), { status, headers });
}

/** The film, whole or by parts (206) for `GET`, what it would be for `HEAD`. @throws 404 */
export async function giveFilm(request: Request, videoId: string): Promise<Response> {
  const served = await getServed(request, videoId);
  const [size, etag] = [Number(served.renditionBytes), `"${served.renditionSha256}"`];
  const headers = new Headers({ "Content-Type": "video/mp4", "Accept-Ranges": "bytes", ETag: etag, "Cache-Control": keeping(served), "Content-Security-Policy": alone, "X-Content-Type-Options": "nosniff" });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  // Parts are a matter of GET alone (RFC 9110, 14.2).
  const asked = request.method === "GET" ? askedRange(request.headers, size, etag) : "whole";
  if (asked === "none") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (asked === "whole") return filmAnswer(request, 200, served.renditionKey!, { start: 0, end: size - 1 }, headers);
  headers.set("Content-Range", `bytes ${asked.start}-${asked.end}/${size}`);
  return filmAnswer(request, 206, served.renditionKey!, asked, headers);
}

/** Its captions, as a player reads them. @throws 404 */
export async function giveCaptions(request: Request, videoId: string): Promise<Response> {
  const served = await getServed(request, videoId);
  return new Response(toWebVtt(served.cues as Cue[]), { headers: { "Content-Type": "text/vtt; charset=utf-8", "Cache-Control": keeping(served) } });
}

/** The picture shown before it plays. @throws 404 */
export async function givePoster(request: Request, videoId: string): Promise<Response> {
  const served = await getServed(request, videoId);
  const answer = await fileResponse(orNotFound(await findFile(served.posterFileId!)), { attachment: false, cache: "private" });
  answer.headers.set("Cache-Control", keeping(served));
  return answer;
}
