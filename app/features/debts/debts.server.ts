import { sql } from "kysely";
import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { owedByHolder } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { orNotFound } from "~/lib/errors";
import { mayDecide, type Debt } from "./debt";

export type DebtLine = { campaignId: string; projectName: string; organisationName: string; owedCents: number; waiting: number };

/** Campaigns whose holder owes, or owed, the label something; what is owed first. Cents, from the ledger. */
export async function listDebts(): Promise<DebtLine[]> {
  const { rows } = await sql<DebtLine>`
    select c.id as campaign_id, p.name as project_name, o.name as organisation_name, owed.cents::int as owed_cents,
      (select count(*)::int from holder_repayment r where r.campaign_id = c.id and r.status = 'recorded') as waiting
    from (select replace(account_code, 'owed_by_holder:', '')::uuid as campaign_id, sum(amount_cents) as cents
      from ledger_entry where account_code like 'owed_by_holder:%' group by account_code) owed
    join campaign c on c.id = owed.campaign_id join project p on p.id = c.project_id join organisation o on o.id = p.organisation_id
    order by owed.cents desc, p.name limit 200`.execute(db);
  return rows;
}

export type DebtCause = { groupId: number; kind: string; occurredAt: Date; cents: number };

/** Why, line by line: above zero what was added to the debt, below what was paid back. */
export async function listCauses(campaignId: string): Promise<DebtCause[]> {
  return db
    .selectFrom("ledgerEntry")
    .innerJoin("ledgerGroup", "ledgerGroup.id", "ledgerEntry.groupId")
    .select(["ledgerGroup.id as groupId", "kind", "occurredAt", "amountCents as cents"])
    .where("accountCode", "=", owedByHolder(campaignId))
    .orderBy("ledgerGroup.id")
    .execute();
}

/** Cents. Inside a transaction that notes or confirms, hold the campaign first. */
export async function readDebt(handle: Handle, campaignId: string): Promise<Debt> {
  const { cents } = await handle.selectFrom("holderRepayment").select((eb) => eb.fn.sum<number | null>("amountCents").as("cents"))
    .where("campaignId", "=", campaignId).where("status", "=", "recorded").executeTakeFirstOrThrow();
  return { owedCents: await accountBalance(handle, owedByHolder(campaignId)), waitingCents: Number(cents ?? 0) };
}

const repaymentsQuery = (campaignId: string) =>
  db
    .selectFrom("holderRepayment")
    .innerJoin("account as recorder", "recorder.id", "recordedBy")
    .leftJoin("account as decider", "decider.id", "decidedBy")
    .select(["holderRepayment.id", "amountCents", "receivedOn", "reference", "holderRepayment.status", "recordedBy", "recorder.name as recorderName", "decider.name as deciderName"])
    .where("campaignId", "=", campaignId)
    .orderBy("recordedAt")
    .execute();

/** One holder's debt, for the team. @throws 404 */
export async function getDebt(actor: Actor, campaignId: string) {
  const campaign = orNotFound(
    await db.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").innerJoin("organisation", "organisation.id", "project.organisationId")
      .select(["campaign.id", "project.name as projectName", "organisation.name as organisationName"]).where("campaign.id", "=", campaignId).executeTakeFirst(),
  );
  const repayments = (await repaymentsQuery(campaignId)).map((one) => ({ ...one, mayDecide: mayDecide(one, actor.accountId) }));
  return { campaign, debt: await readDebt(db, campaignId), causes: await listCauses(campaignId), repayments };
}

export type DebtPage = Awaited<ReturnType<typeof getDebt>>;

/** Repayments that somebody noted and that nobody else has checked, oldest first. Cents. */
export const listRepaymentsToCheck = () =>
  db
    .selectFrom("holderRepayment")
    .innerJoin("campaign", "campaign.id", "holderRepayment.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("account as recorder", "recorder.id", "recordedBy")
    .select(["holderRepayment.id", "holderRepayment.campaignId", "amountCents", "recordedAt", "recorder.name as recorderName", "project.name as projectName"])
    .where("holderRepayment.status", "=", "recorded")
    .orderBy("recordedAt")
    .limit(200)
    .execute();

/** The paper that shows a repayment. @throws 404 */
export async function getRepaymentFileId(repaymentId: string): Promise<string> {
  const row = await db.selectFrom("holderRepayment").select("evidenceFileId").where("id", "=", repaymentId).executeTakeFirst();
  return orNotFound(row?.evidenceFileId ?? undefined);
}
