import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { listHolders } from "~/features/campaigns/recipients.server";
import { owedByHolder } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { holderRepaidEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { mayDecide } from "./debt";
import type { RepaymentAnswer } from "./debts.schemas";

/**
 * The second person's word on a repayment: confirmed, it is booked and the holder thanked; refused, nothing moves.
 * @throws 404 | DomainError debts.second_person | debts.decided | debts.too_much
 */
export async function decideRepayment(actor: Actor, repaymentId: string, answer: RepaymentAnswer): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = orNotFound(await trx.selectFrom("holderRepayment").select("campaignId").where("id", "=", repaymentId).executeTakeFirst());
    const campaign = await lockCampaign(trx, campaignId);
    const repayment = await trx.selectFrom("holderRepayment").selectAll().where("id", "=", repaymentId).forUpdate().executeTakeFirstOrThrow();
    if (repayment.status !== "recorded") throw new DomainError("debts.decided");
    if (!mayDecide(repayment, actor.accountId)) throw new DomainError("debts.second_person");
    const at = await now(trx);
    const status = answer === "confirm" ? "confirmed" : "refused";
    await trx.updateTable("holderRepayment").set({ status, decidedBy: actor.accountId, decidedAt: at }).where("id", "=", repaymentId).execute();
    await recordAudit(trx, { actor, action: `debt.repayment_${status}`, objectKind: "repayment", objectId: repaymentId, after: { amountCents: repayment.amountCents }, at });
    if (status === "confirmed") await book(trx, { id: repaymentId, campaignId, amountCents: repayment.amountCents, isDemo: campaign.isDemo, at });
    return campaignId;
  });
}

type Booking = { id: string; campaignId: string; amountCents: number; isDemo: boolean; at: Date };

async function book(trx: Transaction, { id, campaignId, amountCents, isDemo, at }: Booking): Promise<void> {
  const owedCents = await accountBalance(trx, owedByHolder(campaignId));
  if (amountCents > owedCents) throw new DomainError("debts.too_much", { openCents: owedCents });
  await post(trx, {
    eventKey: `holder_repaid:${id}`, kind: "holder_repaid", description: "Dette remboursée par le porteur", occurredAt: at, campaignId, isDemo,
    entries: holderRepaidEntries({ campaignId, amountCents }),
  });
  await thank(trx, id, campaignId, owedCents - amountCents);
}

async function thank(trx: Transaction, repaymentId: string, campaignId: string, owedCents: number): Promise<void> {
  const { projectName } = await trx.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select("project.name as projectName")
    .where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();
  for (const { accountId, email, name } of await listHolders(trx, campaignId))
    await queueMail(trx, {
      key: `debt-repaid:${repaymentId}:${accountId}`, template: "debt-noted", to: email,
      props: { name, projectName, owedCents, stage: "repaid", link: `/mon-espace/campagnes/${campaignId}/reversement` },
    });
}
