import { db } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { passSecondFactor } from "./pass-second-factor.server";
import type { Actor } from "./permissions";
import { writeRecoveryCodes } from "./recovery-codes.server";

/**
 * Ten new codes, to be shown once; those before no longer count.
 * @throws DomainError accounts.second_factor_wrong | accounts.second_factor_used | accounts.second_factor_locked
 */
export async function renewRecoveryCodes(actor: Actor, code: string): Promise<string[]> {
  await passSecondFactor(actor, { code, kind: "application" });
  return db.transaction().execute(async (trx) => {
    await recordAudit(trx, { actor, action: "account.recovery_codes_renewed", objectKind: "account", objectId: actor.accountId });
    return writeRecoveryCodes(trx, actor.accountId);
  });
}
