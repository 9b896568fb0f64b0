import { afterAll, beforeAll } from "vitest";
import { root } from "#scripts/entry/root.mjs";
import { listen, type Listening, type RawAnswer } from "#tests/matrix/listen";
import { loadBuild } from "#tests/matrix/site";
import { openSession } from "~/features/accounts/session.server";
import { sitePages } from "~/services/http/pages.server";
import { createSite } from "~/services/http/site.server";

export const own = "http://localhost:3000";
const host = new URL(own).host;

/** The site as it is shipped, behind the whole of its HTTP server. */
export function useRealSite() {
  let site: Listening | undefined;
  beforeAll(async () => {
    const build = await loadBuild();
    site = await listen(createSite(sitePages(build), `${root}/build/client`));
  }, 300_000);
  afterAll(() => site?.stop());

  const send = (path: string, headers: Record<string, string>, body?: string | Buffer) =>
    site!.send(path, { method: body === undefined ? "GET" : "POST", headers: { Host: host, ...headers }, ...(body !== undefined && { body }) });
  const sized = (type: string, body: string | Buffer) => ({ Origin: own, "Content-Type": type, "Content-Length": String(Buffer.byteLength(body)) });
  return {
    url: () => site!.url,
    send,
    get: (path: string, cookie = "") => send(path, { Cookie: cookie }),
    post: (path: string, fields: Record<string, string> | [string, string][], cookie = "") => {
      const body = new URLSearchParams(fields).toString();
      return send(path, { Cookie: cookie, ...sized("application/x-www-form-urlencoded", body) }, body);
    },
    /** As a browser sends a form with a file; the name travels as given. */
    upload: (path: string, fields: Record<string, string>, file: { field: string; name: string; type: string; bytes: Uint8Array }, cookie: string) => {
      const edge = "----edge";
      const parts = Object.entries(fields).map(([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
      const head = `--${edge}\r\nContent-Disposition: form-data; name="${file.field}"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`;
      const body = Buffer.concat([Buffer.from(parts.join("") + head), file.bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
      return send(path, { Cookie: cookie, ...sized(`multipart/form-data; boundary=${edge}`, body) }, body);
    },
  };
}

export const sessionOf = async (accountId: string): Promise<string> => (await openSession(accountId, { steppedUp: true })).split(";")[0]!;

export const cookiesOf = ({ headers }: RawAnswer): string =>
  (headers["set-cookie"] ?? []).filter((cookie) => !cookie.includes("Max-Age=0")).map((cookie) => cookie.split(";")[0]!).join("; ");
