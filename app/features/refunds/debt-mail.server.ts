import type { Transaction } from "#db";
import { listHolders } from "~/features/campaigns/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";

/** What a holder's account could not give back is owed: told once per reversal, cents. */
export async function queueDebtMails(trx: Transaction, { reversalId, campaignId, owedCents }: { reversalId: string; campaignId: string; owedCents: number }): Promise<void> {
  const { projectName } = await trx.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select("project.name as projectName")
    .where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();
  for (const { accountId, email, name } of await listHolders(trx, campaignId))
    await queueMail(trx, {
      key: `debt-noted:${reversalId}:${accountId}`, template: "debt-noted", to: email,
      props: { name, projectName, owedCents, stage: "owed", link: `/mon-espace/campagnes/${campaignId}/reversement` },
    });
}
