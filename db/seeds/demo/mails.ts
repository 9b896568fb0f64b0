import { db } from "#db";

/** What the newest mail of this kind to this address says: the link that its reader would open. */
export async function mailedProps<T>(template: string, recipient: string): Promise<T> {
  const row = await db.selectFrom("mailMessage").select("props").where("template", "=", template).where("recipient", "=", recipient).orderBy("createdAt", "desc").executeTakeFirstOrThrow();
  return row.props as T;
}
