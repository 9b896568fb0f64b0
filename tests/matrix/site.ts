import { pathToFileURL } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { ensureBuilt } from "#scripts/entry/build.mjs";
import { root } from "#scripts/entry/root.mjs";
import { withClient } from "#scripts/postgres/cluster";
import { inject } from "vitest";

const origin = "http://localhost:3000";

/** Test files run side by side: one builds, the others wait for it. */
export const buildOnce = () =>
  withClient(inject("serverUrl"), async (client) => {
    await client.query("select pg_advisory_lock(hashtext('build'))");
    await ensureBuilt();
  });

/** The site as it is shipped, built when its sources changed. */
export async function loadBuild(): Promise<ServerBuild> {
  await buildOnce();
  return (await import(/* @vite-ignore */ pathToFileURL(`${root}/build/server/index.js`).href)) as ServerBuild;
}

export type Site = ReturnType<typeof openSite>;

/** Requests to the built site, as a browser with this session cookie sends them. */
export function openSite(build: ServerBuild) {
  const handle = createRequestHandler(build, "production");
  const headersOf = (cookie: string | null) => ({ Origin: origin, Host: new URL(origin).host, ...(cookie && { Cookie: cookie }) });
  return {
    get: (path: string, cookie: string | null) => handle(new Request(origin + path, { headers: headersOf(cookie) })),
    /** The loader of this route alone: its frame's guard does not protect it. */
    getData: (path: string, id: string, cookie: string | null) =>
      handle(new Request(`${origin}${path === "/" ? "/_root" : path}.data?_routes=${encodeURIComponent(id)}`, { headers: headersOf(cookie) })),
    /** The action alone, as pages with the router ask for it: the same function as `post`, no page drawn around its answer. */
    postData: (path: string, cookie: string | null) =>
      handle(new Request(`${origin}${path === "/" ? "/_root" : path}.data`, { method: "POST", body: new URLSearchParams(), headers: headersOf(cookie) })),
    post: (path: string, cookie: string | null, fields: Record<string, string> = {}) =>
      handle(new Request(origin + path, { method: "POST", body: new URLSearchParams(fields), headers: headersOf(cookie) })),
  };
}
