import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { accountHeldUntil } from "~/features/projects/account-change.server";
import { recordAccountChange } from "~/features/projects/account-change.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { formatDateTime } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { seal, unseal } from "~/lib/seal.server";
import { isOver } from "./grant";
import { listInstalments } from "./instalments.server";
import type { BankInput } from "./grants.schemas";
import { lockGrantForTeam, lockOwnGrant } from "./lock-grant.server";

const purpose = "grant-account";

const newest = (handle: Handle, organisationId: string) =>
  handle.selectFrom("grantBankAccount").selectAll().where("organisationId", "=", organisationId).orderBy("givenAt", "desc").orderBy("id").limit(1).executeTakeFirst();

/** Where the organisation is paid, masked: its last four characters and its owner. Null when it said nothing. */
export async function findBankAccount(handle: Handle, organisationId: string) {
  const row = await newest(handle, organisationId);
  return row ? { id: row.id, accountEnd: row.accountEnd, accountName: row.accountName, givenAt: row.givenAt, isKnown: row.sealed !== null } : null;
}

/**
 * Where to be paid, sealed. Any other account than the one we had, or had forgotten, holds payments for 72 hours and every lead is told.
 * @throws 404; DomainError organisation.role_commit | grants.same_account | grants.nothing_to_pay
 */
export async function giveBankAccount(actor: Actor, grantId: string, { iban, accountName }: BankInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { organisationId, status } = await lockOwnGrant(trx, actor, grantId, "commit");
    if (isOver(status)) throw new DomainError("grants.nothing_to_pay");
    await trx.selectFrom("organisation").select("id").where("id", "=", organisationId).forNoKeyUpdate().executeTakeFirstOrThrow();
    const before = await newest(trx, organisationId);
    if (before?.sealed && before.accountName === accountName && unseal(purpose, organisationId, before.sealed) === iban) throw new DomainError("grants.same_account", {}, "iban");
    const at = await now(trx);
    const accountEnd = iban.slice(-4);
    await trx.insertInto("grantBankAccount").values({ organisationId, sealed: seal(purpose, organisationId, iban), accountEnd, accountName, givenBy: actor.accountId, givenAt: at }).execute();
    // The first account of an organisation is no change.
    if (before) await recordAccountChange(trx, { organisationId, kind: "bank", by: actor, reason: `Compte des subventions, qui finit par ${accountEnd}`, at });
    await recordAudit(trx, { actor, as: "holder", action: "grant.bank_given", objectKind: "grant", objectId: grantId, before: { accountEnd: before?.accountEnd ?? null }, after: { accountEnd }, at });
  });
}

/** @throws DomainError grants.account_held while a change of account or representative was not checked */
export async function refuseWhileHeld(handle: Handle, organisationId: string, at: Date): Promise<void> {
  const until = await accountHeldUntil(handle, organisationId, at);
  if (until) throw new DomainError("grants.account_held", { until: formatDateTime(until) });
}

export type ShownAccount = { account: string; accountName: string };

/**
 * In clear, for whoever writes the Département's payment order; the journal keeps who looked.
 * @throws 404; DomainError grants.no_account | grants.account_held | grants.nothing_to_pay | grants.own_organisation
 */
export async function showBankAccount(actor: Actor, grantId: string): Promise<ShownAccount> {
  return db.transaction().execute(async (trx) => {
    const { organisationId, status } = await lockGrantForTeam(trx, actor, grantId);
    if (isOver(status)) throw new DomainError("grants.nothing_to_pay");
    const row = await newest(trx, organisationId);
    if (!row?.sealed) throw new DomainError("grants.no_account");
    const at = await now(trx);
    await refuseWhileHeld(trx, organisationId, at);
    await recordAudit(trx, { actor, action: "grant.bank_shown", objectKind: "grant", objectId: grantId, after: { accountEnd: row.accountEnd }, at });
    return { account: unseal(purpose, organisationId, row.sealed), accountName: row.accountName };
  });
}

/** Nothing is left to pay to this organisation: its accounts are forgotten, but their last characters. */
export async function forgetBankAccounts(handle: Handle, organisationId: string): Promise<void> {
  const open = await handle.selectFrom("projectGrant").innerJoin("project", "project.id", "projectGrant.projectId").select(["projectGrant.id", "status"]).where("organisationId", "=", organisationId).execute();
  for (const { id, status } of open.filter((grant) => !isOver(grant.status))) {
    const parts = await listInstalments(handle, id);
    if (status !== "accepted" || parts.some(({ cents, status: paid }) => cents > 0 && paid !== "confirmed")) return;
  }
  await handle.updateTable("grantBankAccount").set({ sealed: null }).where("organisationId", "=", organisationId).where("sealed", "is not", null).execute();
}
