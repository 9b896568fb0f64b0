import { db } from "#db";
import { isDemo } from "~/lib/env.server";

/** 200 while the site can reach its database; in the demonstration, once its example data are complete. */
export async function loader() {
  try {
    const { seededAt } = await db.selectFrom("clock").select("seededAt").executeTakeFirstOrThrow();
    if (isDemo() && !seededAt) return new Response("example data on their way\n", { status: 503 });
    return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
  } catch {
    return new Response("database out of reach\n", { status: 503 });
  }
}
