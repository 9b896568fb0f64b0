import { createHash } from "node:crypto";
import type { z } from "zod";
import { LimitReached } from "~/lib/errors";
import { takeFromLimit } from "~/lib/rate-limit.server";

const MISSING = "Cette adresse ne mène à aucune donnée publique.\n";
const tooMany = (seconds: number) => `Beaucoup de demandes viennent de votre connexion. Réessayez dans ${Math.ceil(seconds / 60)} min.\n`;

/** Any page of any site may read it; nothing of who asks is in it. `no-cache`: kept, but never given again unasked. */
const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, Retry-After", "Cache-Control": "no-cache" };

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { ...open, "Content-Type": "text/plain; charset=utf-8", ...headers } });

/** Weak: the same content leaves compressed or not. */
const tagOf = (body: string) => `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 32)}"`;
const hasIt = (request: Request, tag: string) => (request.headers.get("If-None-Match") ?? "").split(",").some((known) => known.trim() === tag || known.trim() === "*");

function refusal(error: unknown): Response {
  if (error instanceof LimitReached) return plain(429, tooMany(error.retryAfterSeconds), { "Retry-After": String(error.retryAfterSeconds) });
  if (error instanceof Response && error.status === 404) return plain(404, MISSING);
  throw error;
}

/** What machines read: counted by connection, with the tag by which they ask whether it changed. */
export async function openAnswer(request: Request, type: string, read: () => Promise<string>): Promise<Response> {
  try {
    await takeFromLimit("open-data", {});
    const body = await read();
    const headers = { ...open, "Content-Type": `${type}; charset=utf-8`, ETag: tagOf(body) };
    return hasIt(request, headers.ETag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
  } catch (error) {
    return refusal(error);
  }
}

/** One answer of the interface: what the schema does not describe does not leave. */
export const openJson = <S extends z.ZodType>(request: Request, { schema }: { schema: S }, read: (url: URL) => Promise<z.input<S>>): Promise<Response> =>
  openAnswer(request, "application/json", async () => JSON.stringify(schema.parse(await read(new URL(request.url)))));
