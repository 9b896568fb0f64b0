import { sql } from "kysely";
import { db } from "#db";

/** 200 while the site can reach its database. */
export async function loader() {
  try {
    await sql`select 1`.execute(db);
    return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
  } catch {
    return new Response("database out of reach\n", { status: 503 });
  }
}
