import { db, type Handle } from "#db";
import type { Correction } from "~/lib/correction";
import { listCorrections } from "~/lib/corrections.server";
import type { CampaignStatus } from "./campaign";

export type CampaignFact = { from: CampaignStatus | null; to: CampaignStatus; at: Date; reason: string | null; who: string | null; corrections: Correction[] };

/** Every move of a campaign, oldest first; `who` is null when the clock did it. */
export async function listCampaignFacts(campaignId: string, handle: Handle = db): Promise<CampaignFact[]> {
  const rows = await handle
    .selectFrom("transition")
    .leftJoin("account", "account.id", "transition.accountId")
    .select(["transition.id", "transition.fromStatus", "transition.toStatus", "transition.at", "transition.reason", "account.name as who"])
    .where("transition.subject", "=", "campaign")
    .where("transition.subjectId", "=", campaignId)
    .orderBy("transition.id")
    .execute();
  const corrections = await listCorrections(handle, "transition", rows.map(({ id }) => id));
  return rows.map(({ id, fromStatus, toStatus, ...fact }) => ({ ...fact, corrections: corrections.get(String(id)) ?? [], from: fromStatus as CampaignStatus | null, to: toStatus as CampaignStatus }));
}

/** What the team asked to correct, while it still has to be. */
export async function findRequestedChanges(campaignId: string, handle: Handle = db): Promise<{ text: string; corrections: Correction[] } | null> {
  const last = (await listCampaignFacts(campaignId, handle)).at(-1);
  return last?.to === "changes_requested" && last.reason ? { text: last.reason, corrections: last.corrections } : null;
}
