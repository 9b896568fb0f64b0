import { z } from "zod";
import type { World } from "../core/world";
import { text } from "./fields";

/** One API call, its parameters read and its account known. */
export interface Call<P> {
  world: World;
  /** PLATFORM, or the connected account named by the `Stripe-Account` header. */
  account: string;
  ids: string[];
  params: P;
}

export interface Route {
  method: "GET" | "POST";
  pattern: RegExp;
  /** Its name among the generated parameters: `POST /v1/transfers/:id/reversals`. */
  call: string;
  /** What of these parameters the sandbox acts upon; the others are refused, not ignored. */
  schema: z.ZodType<{ expand?: string[] }>;
  handle(call: Call<never>): object;
}

/** `:id` in the path is one identifier. Every route also takes `expand`. */
export function route<S extends z.ZodRawShape>(
  method: Route["method"],
  path: string,
  shape: S,
  handle: (call: Call<z.output<z.ZodObject<S>>>) => object,
): Route {
  const pattern = new RegExp(`^${path.replaceAll(":id", "([A-Za-z0-9_]+)")}$`);
  const schema = z.strictObject({ ...shape, expand: z.array(text()).optional() });
  return { method, pattern, call: `${method} ${path}`, schema: schema as never, handle: handle as Route["handle"] };
}

export function findRoute(
  routes: Route[],
  method: string,
  path: string,
): { route: Route; ids: string[] } | undefined {
  for (const candidate of routes) {
    const match = candidate.method === method ? candidate.pattern.exec(path) : null;
    if (match) return { route: candidate, ids: match.slice(1) };
  }
  return undefined;
}
