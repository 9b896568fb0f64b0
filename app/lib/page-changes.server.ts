import { pool } from "#db";

/** Nothing is kept in memory for so long without looking (services/http/kept). */
export async function forgetOldPageChanges(): Promise<void> {
  await pool().query("delete from page_change where at < now() - interval '1 day'");
}
