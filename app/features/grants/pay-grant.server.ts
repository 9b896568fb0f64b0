import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { findBankAccount, forgetBankAccounts, refuseWhileHeld } from "./bank-accounts.server";
import { canMove, isPayable, mayConfirm } from "./grant";
import { tellHolders } from "./grant-mails.server";
import { isSignaturePaid } from "./grant-plan";
import type { PaymentInput, VerdictInput } from "./grants.schemas";
import { listInstalments } from "./instalments.server";
import { lockGrantForTeam, moveGrant, type LockedGrant } from "./lock-grant.server";

/**
 * The Département has paid a part: one person notes it, with the paper that shows it. Nothing counts before another one confirms.
 * Sent twice, noted once. @throws 404; DomainError grants.not_payable | grants.no_account | grants.account_held | grants.in_future | grants.own_organisation | files.*
 */
export async function recordPayment(actor: Actor, grantId: string, instalmentId: string, { formToken, paidOn, reference }: PaymentInput, upload: Upload): Promise<void> {
  const prepared = await prepareDocument(upload);
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    if (await trx.selectFrom("grantPayment").select("id").where("formToken", "=", formToken).executeTakeFirst()) return;
    const part = orNotFound((await listInstalments(trx, grantId)).find(({ id }) => id === instalmentId));
    if (part.paymentId || part.cents === 0 || !isPayable(grant.status, part.moment)) throw new DomainError("grants.not_payable");
    const account = await findBankAccount(trx, grant.organisationId);
    if (!account?.isKnown) throw new DomainError("grants.no_account");
    const at = await now(trx);
    if (paidOn > parisDay(at)) throw new DomainError("grants.in_future", {}, "paidOn");
    await refuseWhileHeld(trx, grant.organisationId, at);
    const evidenceFileId = await saveFile(trx, prepared, actor.accountId);
    await trx.insertInto("grantPayment").values({ instalmentId, formToken, cents: part.cents, paidOn, reference, accountEnd: account.accountEnd, evidenceFileId, recordedBy: actor.accountId, recordedAt: at }).execute();
    await recordAudit(trx, { actor, action: "grant.payment_recorded", objectKind: "grant", objectId: grantId, after: { number: part.number, amountCents: part.cents, paidOn, accountEnd: account.accountEnd }, at });
  });
}

/**
 * A second person has seen the payment in the Département's accounts, or has not.
 * @throws 404; DomainError grants.second_person | grants.decided | grants.own_organisation
 */
export async function decidePayment(actor: Actor, grantId: string, instalmentId: string, { verdict, reason }: VerdictInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    const part = orNotFound((await listInstalments(trx, grantId)).find(({ id }) => id === instalmentId));
    if (!part.paymentId || part.status !== "recorded") throw new DomainError("grants.decided");
    if (!mayConfirm(part.recordedBy, actor.accountId)) throw new DomainError("grants.second_person");
    const at = await now(trx);
    const status = verdict === "confirm" ? "confirmed" : "refused";
    await trx.updateTable("grantPayment").set({ status, decidedBy: actor.accountId, decidedAt: at, decisionReason: reason || null }).where("id", "=", part.paymentId).execute();
    await recordAudit(trx, { actor, action: `grant.payment_${status}`, objectKind: "grant", objectId: grantId, after: { number: part.number, amountCents: part.cents }, ...(reason && { reason }), at });
    if (status === "confirmed") await count(trx, grant, part.cents, part.paymentId, at);
  });
}

async function count(trx: Transaction, grant: LockedGrant, amountCents: number, paymentId: string, at: Date): Promise<void> {
  await tellHolders(trx, grant.id, { news: "paid", key: `paid:${paymentId}`, amountCents });
  if (isSignaturePaid(await listInstalments(trx, grant.id)) && canMove(grant.status, "await_account")) await moveGrant(trx, grant, "await_account", { at });
  else if (canMove(grant.status, "pay")) await moveGrant(trx, grant, "pay", { at });
  await forgetBankAccounts(trx, grant.organisationId);
}

/** @throws DomainError grants.payment_waiting while somebody noted a payment that nobody confirmed */
export async function refuseWhilePaymentWaits(trx: Transaction, grantId: string): Promise<void> {
  if ((await listInstalments(trx, grantId)).some(({ status }) => status === "recorded")) throw new DomainError("grants.payment_waiting");
}
