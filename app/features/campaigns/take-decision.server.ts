import type { Actor } from "~/features/accounts/permissions";
import type { DecisionInput } from "./campaign.schemas";
import { approveCampaign, requestCampaignChanges } from "./review-campaign.server";
import { cancelCampaign, resumeCampaign, suspendCampaign } from "./stop-campaign.server";
import type { TeamDecision } from "./team-decisions";

type Take = (actor: Actor, campaignId: string, input: DecisionInput) => Promise<void>;

const take: Record<TeamDecision, Take> = {
  approbation: (actor, id, { launchOn }) => approveCampaign(actor, id, launchOn),
  correction: (actor, id, { reason }) => requestCampaignChanges(actor, id, reason),
  suspension: (actor, id, { reason }) => suspendCampaign(actor, id, reason),
  reprise: (actor, id, { reason }) => resumeCampaign(actor, id, reason),
  annulation: (actor, id, { reason }) => cancelCampaign(actor, id, reason),
};

/** The command behind each of the team's pages. @throws what it throws */
export const takeDecision = (actor: Actor, campaignId: string, decision: TeamDecision, input: DecisionInput): Promise<void> =>
  take[decision](actor, campaignId, input);
