import { db, type Transaction } from "#db";
import { closingHangs, type ClosingFacts } from "~/features/campaigns/closing";
import { closingWaits } from "~/features/campaigns/closing.fr";
import { lockCampaignForGiving, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { listHolders, listTeam } from "~/features/campaigns/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { campaignTotals } from "./totals.server";
import { readClosing } from "./under-way.server";

/** While the closing lasts: its holders learn once what is awaited; the team, once, that it hangs. Nobody hears of one that is over. */
export async function tellClosing(campaignId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const campaign = await lockCampaignForGiving(trx, campaignId);
    const facts = await readClosing(trx, campaign);
    if (facts === null) return;
    const at = await now(trx);
    const waits = closingWaits(facts, at);
    if (waits.length > 0) await tellHolders(trx, campaign, waits);
    if (closingHangs(campaign.endsAt!, facts, at)) await tellTeam(trx, campaign, facts, at);
  });
}

async function tellHolders(trx: Transaction, { id, title, goalCents }: LockedCampaign, waits: string[]): Promise<void> {
  const raised = (await campaignTotals(trx, [id])).get(id)!;
  for (const { accountId, email, name } of await listHolders(trx, id))
    await queueMail(trx, {
      key: `campaign-closing:${id}:${accountId}`, template: "campaign-closing", to: email,
      props: { name, title, waits, raisedCents: raised.raisedCents, goalCents: goalCents!, gifts: raised.gifts, link: `/mon-espace/campagnes/${id}` },
    });
}

async function tellTeam(trx: Transaction, { id, title, endsAt }: LockedCampaign, facts: ClosingFacts, at: Date): Promise<void> {
  for (const { accountId, email, name } of await listTeam(trx))
    await queueMail(trx, {
      key: `campaign-closing-late:${id}:${accountId}`, template: "campaign-closing-late", to: email,
      props: { name, title, endedAt: endsAt!.toISOString(), waits: closingWaits(facts, at), link: `/equipe/argent/campagnes/${id}` },
    });
}
