import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { nextStatus } from "./campaign";
import { tellAll } from "./campaign-mail.server";
import { isAfterDeadline } from "./deadline";
import { lockCampaign, type LockedCampaign } from "./lock-campaign.server";
import { moveCampaign } from "./move-campaign.server";
import { listHolders } from "./recipients.server";

type Stop = "suspend" | "resume" | "cancel";
const actions = { suspend: "campaign.suspended", resume: "campaign.resumed", cancel: "campaign.cancelled" } as const;

const tellHolders = async (trx: Transaction, campaign: LockedCampaign, stop: Stop, reason: string, at: Date) =>
  tellAll(trx, await listHolders(trx, campaign.id), {
    template: "campaign-stopped", campaignId: campaign.id, at,
    props: ({ name }) => ({ name, title: campaign.title, stop, reason, path: `/mon-espace/campagnes/${campaign.id}` }),
  });

const stopCampaign = (
  actor: Actor, campaignId: string, stop: Stop, reason: string,
  more: (trx: Transaction, campaign: LockedCampaign, at: Date) => Promise<void>,
) =>
  db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const campaign = await lockCampaign(trx, campaignId);
    await moveCampaign(trx, campaign, { verb: stop, by: "team", at, accountId: actor.accountId, reason });
    await more(trx, campaign, at);
    await tellHolders(trx, campaign, stop, reason, at);
    const to = nextStatus(campaign.status, stop, "team");
    await recordAudit(trx, { actor, action: actions[stop], objectKind: "campaign", objectId: campaignId, before: { status: campaign.status }, after: { status: to }, reason, at });
  });

/** Gifts stop, the deadline runs on. @throws 404; DomainError campaign.wrong_state */
export const suspendCampaign = (actor: Actor, campaignId: string, reason: string): Promise<void> =>
  stopCampaign(actor, campaignId, "suspend", reason, async () => {});

/** Same deadline as before. @throws 404; DomainError campaign.wrong_state | campaign.deadline_passed | campaign.label_revoked */
export const resumeCampaign = (actor: Actor, campaignId: string, reason: string): Promise<void> =>
  stopCampaign(actor, campaignId, "resume", reason, async (trx, campaign, at) => {
    if (isAfterDeadline(campaign.endsAt!, at)) throw new DomainError("campaign.deadline_passed");
    const label = await trx.selectFrom("label").select("revokedAt").where("id", "=", campaign.labelId).executeTakeFirstOrThrow();
    if (label.revokedAt) throw new DomainError("campaign.label_revoked");
  });

/** Closing job: open payments are expired, then every gift is refunded. @throws 404; DomainError campaign.wrong_state */
export const cancelCampaign = (actor: Actor, campaignId: string, reason: string): Promise<void> =>
  stopCampaign(actor, campaignId, "cancel", reason, async (trx) => {
    await enqueue(trx, { name: "close_campaign", campaignId }, { key: `close_campaign:${campaignId}` });
  });
