import { db } from "#db";
import { isDemo } from "~/lib/env.server";
import { unavailable } from "~/services/http/outage.server";

/** Ready to serve: 200 while the site can reach its database; in the demonstration, once its example data are complete. */
export async function loader() {
  try {
    const { seededAt } = await db.selectFrom("clock").select("seededAt").executeTakeFirstOrThrow();
    if (isDemo() && !seededAt) return new Response("example data on their way\n", { status: 503 });
    return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
  } catch {
    return unavailable();
  }
}
