import { sql } from "kysely";
import type { Transaction } from "#db";
import { promisedPayoutBy } from "~/features/campaigns/payout-promise";
import { listHolders, listTeam } from "~/features/campaigns/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { formatShortDate } from "~/lib/dates";
import { payoutRefusal } from "./payout-refusal.fr";
import type { StatementChange } from "./statement";
import { changeSentences } from "./statement-words.fr";

/** The holder's page of a campaign's money. */
export const statementPath = (campaignId: string): string => `/mon-espace/campagnes/${campaignId}/reversement`;

const campaignForMail = (trx: Transaction, campaignId: string) =>
  trx
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["project.name as projectName", "endsAt", "payoutWithinDays", sql<number>`coalesce(goal_cents, 0)`.as("goalCents"),
      sql<number>`coalesce(counted_cents, 0)`.as("countedCents"), sql<number>`coalesce(counted_gifts, 0)`.as("countedGifts")])
    .where("campaign.id", "=", campaignId)
    .executeTakeFirstOrThrow();

/** The end of a campaign, told to its holders: what was collected and what happens now. */
export async function queueOutcomeMails(trx: Transaction, campaignId: string, outcome: "succeeded" | "failed"): Promise<void> {
  const { endsAt, payoutWithinDays, ...facts } = await campaignForMail(trx, campaignId);
  const payoutBy = formatShortDate(promisedPayoutBy(endsAt!, payoutWithinDays));
  for (const { accountId, email, name } of await listHolders(trx, campaignId)) {
    const mail = { key: `campaign-${outcome}:${campaignId}:${accountId}`, to: email };
    const props = { ...facts, name, link: statementPath(campaignId) };
    if (outcome === "succeeded") await queueMail(trx, { ...mail, template: "campaign-succeeded", props: { ...props, payoutBy } });
    else await queueMail(trx, { ...mail, template: "campaign-failed", props });
  }
}

type NewVersion = { number: number; changes: readonly StatementChange[] | null | undefined; paidCents: number };

/** A statement can be read: the first one says that the money is at the bank, the others what they change. */
export async function queueStatementMails(trx: Transaction, campaignId: string, { number, changes, paidCents }: NewVersion): Promise<void> {
  const { projectName } = await campaignForMail(trx, campaignId);
  const link = statementPath(campaignId);
  for (const { accountId, email: to, name } of await listHolders(trx, campaignId)) {
    if (number === 1 && paidCents > 0) await queueMail(trx, { key: `settlement-paid:${campaignId}:${accountId}`, template: "settlement-paid", to, props: { name, projectName, netCents: paidCents, link } });
    else await queueMail(trx, {
      key: `statement-version:${campaignId}:${number}:${accountId}`, template: "statement-version", to,
      props: { name, projectName, number, changes: changes === undefined ? [] : changeSentences(changes), link },
    });
  }
}

type Refused = { id: string; campaignId: string; amountCents: number; failure: string | null; at: Date };

/** The bank refused: the holder reads what to mend, the team knows and helps. A second refusal is told again. */
export async function queuePayoutFailedMails(trx: Transaction, { id, campaignId, amountCents, failure, at }: Refused): Promise<void> {
  const { projectName } = await campaignForMail(trx, campaignId);
  const { what, todo } = payoutRefusal(failure);
  const holders = (await listHolders(trx, campaignId)).map((one) => ({ ...one, isTeam: false, link: statementPath(campaignId) }));
  const team = (await listTeam(trx)).map((one) => ({ ...one, isTeam: true, link: `/equipe/argent/campagnes/${campaignId}` }));
  for (const { accountId, email, name, isTeam, link } of [...holders, ...team])
    await queueMail(trx, {
      key: `payout-failed:${id}:${at.toISOString()}:${isTeam ? "team" : "holder"}:${accountId}`, template: "payout-failed", to: email,
      props: { name, projectName, amountCents, what, todo, isTeam, link },
    });
}

/** Neutral on purpose: the team checks, the money is safe. Then: the check is over. */
export async function queuePayoutCheckMails(trx: Transaction, payout: { campaignId: string; amountCents: number }, check: { key: string; isLifted: boolean }): Promise<void> {
  const { projectName } = await campaignForMail(trx, payout.campaignId);
  for (const { accountId, email, name } of await listHolders(trx, payout.campaignId))
    await queueMail(trx, {
      key: `payout-checked:${check.key}:${check.isLifted ? "lifted" : "stopped"}:${accountId}`, template: "payout-checked", to: email,
      props: { name, projectName, amountCents: payout.amountCents, isLifted: check.isLifted, link: statementPath(payout.campaignId) },
    });
}
