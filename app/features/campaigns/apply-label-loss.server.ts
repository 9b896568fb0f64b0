import { db, type Handle, type Transaction } from "#db";
import type { Job } from "~/jobs/catalogue";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import type { CampaignVerb } from "./campaign";
import { tellAll } from "./campaign-mail.server";
import { lockCampaign, type LockedCampaign } from "./lock-campaign.server";
import { moveCampaign } from "./move-campaign.server";
import { listHolders } from "./recipients.server";

const why = { revoked: "Le label de ce projet est retiré.", ended: "Le label de ce projet est arrivé à son terme avant le lancement. Il faut un nouveau label pour ouvrir la campagne." };

/** A live campaign outlives its label's end, never its revocation; one that waits for its hour outlives neither. */
const stepOfLoss = (status: LockedCampaign["status"], loss: keyof typeof why): CampaignVerb | null => {
  if (status === "approved") return "lose_label";
  return status === "live" && loss === "revoked" ? "revoke" : null;
};

const readLabel = (handle: Handle, labelId: string) => handle.selectFrom("label").select(["id", "endsAt", "revokedAt"]).where("id", "=", labelId).executeTakeFirst();

async function tell(trx: Transaction, campaign: LockedCampaign, verb: CampaignVerb, reason: string, at: Date): Promise<void> {
  const [path, title] = [`/mon-espace/campagnes/${campaign.id}`, campaign.title];
  const people = await listHolders(trx, campaign.id);
  if (verb === "revoke") return tellAll(trx, people, { template: "campaign-stopped", campaignId: campaign.id, at, props: ({ name }) => ({ name, title, stop: "suspend", reason, path }) });
  return tellAll(trx, people, { template: "campaign-changes-requested", campaignId: campaign.id, at, props: ({ name }) => ({ name, title, reason, path }) });
}

async function applyTo(trx: Transaction, campaignId: string, loss: keyof typeof why, at: Date): Promise<void> {
  const campaign = await lockCampaign(trx, campaignId);
  const verb = stepOfLoss(campaign.status, loss);
  if (!verb) return;
  await moveCampaign(trx, campaign, { verb, by: "clock", at, reason: why[loss] });
  await tell(trx, campaign, verb, why[loss], at);
  await recordAudit(trx, {
    actor: { kind: "system" }, action: verb === "revoke" ? "campaign.suspended" : "campaign.changes_requested", objectKind: "campaign", objectId: campaignId,
    before: { status: campaign.status }, after: { status: verb === "revoke" ? "suspended" : "changes_requested" }, reason: why[loss], at,
  });
}

/** What the loss of a label does to its campaigns; nothing the second time. */
export async function applyLabelLoss(labelId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const label = await readLabel(trx, labelId);
    const loss = label?.revokedAt ? "revoked" : label && label.endsAt <= at ? "ended" : null;
    if (!loss) return;
    const campaigns = await trx.selectFrom("campaign").select("id").where("labelId", "=", labelId).where("status", "in", ["approved", "live"]).execute();
    for (const { id } of campaigns) await applyTo(trx, id, loss, at);
  });
}

/** Labels that were lost while a campaign still counts on them. */
export async function listDueLabelLosses(handle: Handle, at: Date): Promise<Job[]> {
  const rows = await handle
    .selectFrom("campaign")
    .innerJoin("label", "label.id", "campaign.labelId")
    .select("label.id")
    .distinct()
    .where((eb) => eb.or([
      eb.and([eb("campaign.status", "in", ["approved", "live"]), eb("label.revokedAt", "is not", null)]),
      eb.and([eb("campaign.status", "=", "approved"), eb("label.endsAt", "<=", at)]),
    ]))
    .execute();
  return rows.map(({ id }): Job => ({ name: "apply_label_loss", labelId: id }));
}
