import { readFile } from "node:fs/promises";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isDatabaseAway } from "~/lib/database-away";
import { logError } from "~/lib/log.server";

const sentence = "Le site est momentanément indisponible. Rien n’est perdu et rien n’est débité deux fois. Revenez dans une minute.\n";

/** A restart takes seconds: browsers, robots and Stripe are asked to come back soon. */
const comeBack = { "Retry-After": "30", "Cache-Control": "no-store" };

/** 503 for machines and for whatever is no page. */
export const unavailable = (): Response => new Response(sentence, { status: 503, headers: { ...comeBack, "Content-Type": "text/plain; charset=utf-8" } });

/** The answer of a loader or an action that could not reach the database, where Remix would say 500. */
export function sayUnavailable(headers: Headers): void {
  for (const [name, value] of Object.entries(comeBack)) headers.set(name, value);
}

/** 503 for people: a page that needs neither database nor script, drawn once for all; a sentence when there is none. */
export async function maintenancePage(file = "build/client/maintenance.html"): Promise<Response> {
  const html = await readFile(file, "utf8").catch(() => null);
  if (html === null) return unavailable();
  const policy = "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";
  return new Response(html, { status: 503, headers: { ...comeBack, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy } });
}

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** @throws 503 where `work` failed because the database is away, else what it threw. */
export async function orUnavailable<R>(method: string, work: () => R): Promise<Awaited<R>> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    logError(`${method} answered 503`, error);
    throw unavailable();
  }
}

const guard = <A extends Args, R>(work: (args: A) => R) =>
  (args: A): Promise<Awaited<R>> => orUnavailable(args.request.method, () => work(args));

/** The same site, each of whose loaders and actions says 503 instead of 500 while the database cannot answer. */
export function withOutage(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const { loader, action } = route.module;
    return [id, { ...route, module: { ...route.module, ...(loader && { loader: guard(loader) }), ...(action && { action: guard(action) }) } }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}
