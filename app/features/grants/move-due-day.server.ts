import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { grantStates, owesAccount } from "./grant";
import { tellHolders } from "./grant-mails.server";
import type { DueDayInput } from "./grants.schemas";
import { lockGrantForTeam } from "./lock-grant.server";

/**
 * The account is awaited for another day: its reason is kept and told, and the chasing starts again from there.
 * @throws 404; DomainError grants.wrong_state | grants.due_in_past | grants.same_day | grants.own_organisation
 */
export async function moveDueDay(actor: Actor, grantId: string, { accountDueOn, reason }: DueDayInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    if (!owesAccount(grant.status)) throw new DomainError("grants.wrong_state", { status: grantStates[grant.status].label });
    const at = await now(trx);
    if (accountDueOn <= parisDay(at)) throw new DomainError("grants.due_in_past", {}, "accountDueOn");
    if (accountDueOn === grant.accountDueOn) throw new DomainError("grants.same_day", {}, "accountDueOn");
    const { id } = await trx.insertInto("grantDueDay").values({ grantId, fromOn: grant.accountDueOn, toOn: accountDueOn, reason, movedBy: actor.accountId, movedAt: at }).returning("id").executeTakeFirstOrThrow();
    await trx.updateTable("projectGrant").set({ accountDueOn }).where("id", "=", grantId).execute();
    await recordAudit(trx, { actor, action: "grant.due_day_moved", objectKind: "grant", objectId: grantId, before: { dueOn: grant.accountDueOn }, after: { dueOn: accountDueOn }, reason, at });
    await tellHolders(trx, grantId, { news: "due_moved", key: `due_moved:${id}`, reason });
  });
}

/** The latest first. */
export const listDueDays = (handle: Handle, grantId: string) =>
  handle.selectFrom("grantDueDay").select(["id", "fromOn", "toOn", "reason", "movedAt"]).where("grantId", "=", grantId).orderBy("movedAt", "desc").execute();
