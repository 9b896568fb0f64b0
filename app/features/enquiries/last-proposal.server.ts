import { db } from "#db";
import { proposalSchema, type Proposal } from "./enquiry.schemas";

/** What the newest invitation held, for the one that replaces it; null before the first. The caller has scoped the enquiry. */
export async function findLastProposal(enquiryId: string): Promise<(Proposal & { email: string }) | null> {
  const row = await db
    .selectFrom("enquiryInvitation")
    .select(["email", "proposal"])
    .where("enquiryId", "=", enquiryId)
    .orderBy("invitedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row?.email) return null;
  const read = proposalSchema.omit({ email: true }).safeParse(row.proposal);
  return { ...(read.success ? read.data : {}), email: row.email };
}
