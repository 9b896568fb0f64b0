import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { forgetBankAccounts } from "./bank-accounts.server";
import { tellHolders, tellTeam } from "./grant-mails.server";
import { lockGrantForTeam, lockOwnGrant, moveGrant } from "./lock-grant.server";
import { refuseWhilePaymentWaits } from "./pay-grant.server";

/** The holder gives the grant up before anything was paid. @throws 404; DomainError grants.wrong_state | grants.payment_waiting | organisation.role_commit */
export async function renounceGrant(actor: Actor, grantId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockOwnGrant(trx, actor, grantId, "commit");
    const at = await now(trx);
    await refuseWhilePaymentWaits(trx, grantId);
    await moveGrant(trx, grant, "renounce", { at, accountId: actor.accountId, reason });
    await recordAudit(trx, { actor, as: "holder", action: "grant.renounced", objectKind: "grant", objectId: grantId, after: { amountCents: grant.awardCents }, reason, at });
    await tellTeam(trx, grantId, { news: "renounced", key: "renounced", amountCents: grant.awardCents, reason });
    await forgetBankAccounts(trx, grant.organisationId);
  });
}

/** The team ends it, with its reasons; what was paid may be reclaimed then. @throws 404; DomainError grants.wrong_state | grants.payment_waiting | grants.own_organisation */
export async function cancelGrant(actor: Actor, grantId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    const at = await now(trx);
    await refuseWhilePaymentWaits(trx, grantId);
    await moveGrant(trx, grant, "cancel", { at, accountId: actor.accountId, reason });
    await recordAudit(trx, { actor, action: "grant.cancelled", objectKind: "grant", objectId: grantId, after: { amountCents: grant.awardCents }, reason, at });
    await tellHolders(trx, grantId, { news: "cancelled", key: "cancelled", reason });
    await forgetBankAccounts(trx, grant.organisationId);
  });
}
