import type { Transaction } from "#db";
import type { CampaignStatus as Column } from "#db/schema";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { campaignRules, campaignStates, nextStatus, type CampaignMover, type CampaignVerb } from "./campaign";
import type { LockedCampaign } from "./lock-campaign.server";

type Facts = Partial<Pick<LockedCampaign, "launchOn" | "startsAt" | "endsAt" | "countedCents" | "countedGifts" | "closedAt" | "settledAt">>;

export type Move = {
  verb: CampaignVerb;
  by: CampaignMover;
  at: Date;
  accountId?: string;
  reason?: string;
  /** Written with the new state, or not at all. */
  set?: Facts;
};

/**
 * The only writer of `campaign.status`: asks the table, compares and sets, appends the fact.
 * @throws DomainError campaign.wrong_state
 */
export async function moveCampaign(trx: Transaction, campaign: { id: string; status: Column }, move: Move): Promise<void> {
  const to = nextStatus(campaign.status, move.verb, move.by);
  const row = await trx
    .updateTable("campaign")
    .set({ ...move.set, status: to, updatedAt: move.at })
    .where("id", "=", campaign.id)
    .where("status", "=", campaign.status)
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new DomainError("campaign.wrong_state", { status: campaignStates[campaign.status].label });
  await recordTransition(trx, {
    subject: "campaign", subjectId: campaign.id, from: campaign.status, to, at: move.at,
    accountId: move.accountId, reason: move.reason, ruleVersion: campaignRules,
  });
}
