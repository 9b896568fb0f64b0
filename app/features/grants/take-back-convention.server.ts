import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { tellHolders } from "./grant-mails.server";
import { lockGrantForTeam, moveGrant } from "./lock-grant.server";

/** To write it again: the version that was sent stays to be read, and can no longer be signed. @throws 404; DomainError grants.wrong_state | grants.own_organisation */
export async function takeBackConvention(actor: Actor, grantId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    const at = await now(trx);
    await moveGrant(trx, grant, "take_back", { at, accountId: actor.accountId, reason });
    const { number } = await trx.updateTable("grantConvention").set({ withdrawnAt: at }).where("grantId", "=", grantId).where("withdrawnAt", "is", null).returning("number").executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "grant.convention_taken_back", objectKind: "grant", objectId: grantId, after: { number }, reason, at });
    await tellHolders(trx, grantId, { news: "taken_back", key: `taken_back:${number}`, reason });
  });
}
