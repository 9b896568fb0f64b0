import type { Transaction } from "#db";
import { listHolders, listTeam } from "~/features/campaigns/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";

export type PauseNews = { /** Names the fact: each person reads it once. */ key: string; campaignId: string | null; what: "paused" | "slowed" | "resumed"; /** The team's own words; null when the site decided. */ reason: string | null; until: Date | null };

async function projectName(trx: Transaction, campaignId: string): Promise<string> {
  const row = await trx.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select("project.name").where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();
  return row.name;
}

/** The team always; the campaign's own people when gifts stop or open again, not when they slow down. */
export async function tellOfPause(trx: Transaction, { key, campaignId, what, reason, until }: PauseNews): Promise<void> {
  const project = campaignId && (await projectName(trx, campaignId));
  const facts = { project, what, reason, until: until?.toISOString() ?? null };
  const teamPath = campaignId ? `/equipe/vigilance/dons/${campaignId}` : "/equipe/vigilance/dons";
  for (const { email, name } of await listTeam(trx))
    await queueMail(trx, { key: `${key}:${email}`, template: "giving-paused", to: email, props: { ...facts, name, path: teamPath } });
  if (!campaignId || what === "slowed") return;
  // Why is the team's business, and may help a thief.
  for (const { email, name } of await listHolders(trx, campaignId))
    await queueMail(trx, { key: `${key}:${email}`, template: "giving-paused", to: email, props: { ...facts, reason: null, name, path: `/mon-espace/campagnes/${campaignId}` } });
}
