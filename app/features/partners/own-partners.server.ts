import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";

export type OwnPartner = { id: string; name: string; slug: string };

/** The open sheets that this person answers for. */
export async function listOwnPartners(actor: Actor): Promise<OwnPartner[]> {
  if (actor.partnerIds.length === 0) return [];
  return db.selectFrom("partner").select(["id", "name", "slug"]).where("id", "in", [...actor.partnerIds]).where("closedAt", "is", null).orderBy("name").execute();
}
