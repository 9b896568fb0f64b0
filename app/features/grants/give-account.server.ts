import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { tellHolders, tellTeam } from "./grant-mails.server";
import { paidCents, whatIsLeft } from "./grant-plan";
import type { AccountVerdictInput } from "./grants.schemas";
import { listInstalments } from "./instalments.server";
import { lockGrantForTeam, lockOwnGrant, moveGrant } from "./lock-grant.server";
import { accountContentSchema, mustBeWhole, spentTotal, type AccountContent } from "./report";
import { listPieces } from "./report-pieces.server";
import { readReport } from "./save-report.server";

const named = (pieces: readonly { fileId: string; words: string }[]) => pieces.map(({ fileId, words }) => ({ fileId, words }));

/** Freezes the account as it is saved, and hands it to the team. @throws 404; DomainError grants.wrong_state | grants.report_* | organisation.role_commit */
export async function giveAccount(actor: Actor, grantId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockOwnGrant(trx, actor, grantId, "commit");
    const { content, version } = await readReport(trx, grantId);
    if (version === 0) throw new DomainError("grants.report_missing");
    mustBeWhole(content);
    const { photos, documents } = await listPieces(trx, grantId);
    const whole: AccountContent = { ...content, photos: named(photos), documents: named(documents) };
    const at = await now(trx);
    await moveGrant(trx, grant, "give_account", { at, accountId: actor.accountId });
    const number = 1 + (await countAccounts(trx, grantId));
    await trx.insertInto("grantAccount").values({ grantId, number, content: JSON.stringify(whole), givenBy: actor.accountId, givenAt: at }).execute();
    await recordAudit(trx, { actor, as: "holder", action: "grant.account_submitted", objectKind: "grant", objectId: grantId, after: { number, spentCents: spentTotal(content.lines) }, at });
    await tellTeam(trx, grantId, { news: "account_given", key: `account_given:${number}` });
  });
}

async function countAccounts(trx: Transaction, grantId: string): Promise<number> {
  const { count } = await trx.selectFrom("grantAccount").select((eb) => eb.fn.countAll<number>().as("count")).where("grantId", "=", grantId).executeTakeFirstOrThrow();
  return Number(count);
}

/** What the figures of the account leave to pay, or to give back. Cents. */
export async function readLeft(trx: Transaction, grantId: string, content: AccountContent) {
  const parts = await listInstalments(trx, grantId);
  return whatIsLeft({ spentCents: spentTotal(content.lines), totalCents: parts.reduce((sum, { cents }) => sum + cents, 0), alreadyPaidCents: paidCents(parts) });
}

/**
 * The team accepts the account, which becomes public, or says what is missing. Accepting may lower what is still to be paid.
 * @throws 404; DomainError grants.wrong_state | grants.balance_* | grants.own_organisation
 */
export async function decideAccount(actor: Actor, grantId: string, { verdict, reason, balance }: AccountVerdictInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    const at = await now(trx);
    const [verb, status, news] = verdict === "accept" ? (["accept", "accepted", "accepted"] as const) : (["ask_changes", "changes_requested", "changes"] as const);
    await moveGrant(trx, grant, verb, { at, accountId: actor.accountId, reason });
    const decided = await trx.updateTable("grantAccount").set({ status, decidedBy: actor.accountId, decidedAt: at, decisionReason: reason || null })
      .where("grantId", "=", grantId).where("status", "=", "given").returning(["number", "content"]).executeTakeFirstOrThrow();
    if (verdict === "accept" && balance !== null) await lowerBalance(trx, grantId, balance, reason);
    await recordAudit(trx, { actor, action: `grant.account_${status}`, objectKind: "grant", objectId: grantId, after: { number: decided.number, spentCents: spentTotal(accountContentSchema.parse(decided.content).lines), balanceCents: balance }, ...(reason && { reason }), at });
    await tellHolders(trx, grantId, { news, key: `${news}:${decided.number}`, ...(reason && { reason }) });
  });
}

/** What is still to be paid becomes `balanceCents`, from the last part back. */
async function lowerBalance(trx: Transaction, grantId: string, balanceCents: number, reason: string): Promise<void> {
  const open = (await listInstalments(trx, grantId)).filter(({ moment, paymentId }) => moment === "account" && !paymentId);
  const most = open.reduce((sum, { cents }) => sum + cents, 0);
  if (balanceCents > most) throw new DomainError("grants.balance_too_much", { mostCents: most }, "balance");
  if (balanceCents < most && !reason) throw new DomainError("grants.balance_reason", {}, "reason");
  let left = balanceCents;
  for (const { id, cents } of open) {
    const kept = Math.min(cents, left);
    left -= kept;
    if (kept < cents) await trx.updateTable("grantInstalment").set({ cents: kept, loweredReason: reason }).where("id", "=", id).execute();
  }
}
