import { db, type Handle } from "#db";
import type { CampaignStatus } from "./campaign";

export type CampaignFact = { from: CampaignStatus | null; to: CampaignStatus; at: Date; reason: string | null; who: string | null };

/** Every move of a campaign, oldest first; `who` is null when the clock did it. */
export async function listCampaignFacts(campaignId: string, handle: Handle = db): Promise<CampaignFact[]> {
  const rows = await handle
    .selectFrom("transition")
    .leftJoin("account", "account.id", "transition.accountId")
    .select(["transition.fromStatus", "transition.toStatus", "transition.at", "transition.reason", "account.name as who"])
    .where("transition.subject", "=", "campaign")
    .where("transition.subjectId", "=", campaignId)
    .orderBy("transition.id")
    .execute();
  return rows.map(({ fromStatus, toStatus, ...fact }) => ({ ...fact, from: fromStatus as CampaignStatus | null, to: toStatus as CampaignStatus }));
}

/** What the team asked to correct, while it still has to be. */
export async function findRequestedChanges(campaignId: string, handle: Handle = db): Promise<string | null> {
  const last = (await listCampaignFacts(campaignId, handle)).at(-1);
  return last?.to === "changes_requested" ? last.reason : null;
}
