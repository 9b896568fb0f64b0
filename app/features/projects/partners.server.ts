import { db } from "#db";

export type Partner = { id: string; name: string; kind: string };

/** Those who can prescribe, support or follow a project today. */
export async function listPartners(): Promise<Partner[]> {
  return db.selectFrom("partner").select(["id", "name", "kind"]).where("closedAt", "is", null).orderBy("name").execute();
}
