import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { forgetBankAccounts } from "./bank-accounts.server";
import { canMove, mayConfirm } from "./grant";
import { tellHolders } from "./grant-mails.server";
import { paidCents } from "./grant-plan";
import type { ReclaimInput, VerdictInput } from "./grants.schemas";
import { listInstalments } from "./instalments.server";
import { lockGrantForTeam, moveGrant } from "./lock-grant.server";
import { refuseWhilePaymentWaits } from "./pay-grant.server";

/** What was reclaimed of a grant, oldest first. Cents. */
export const listReclaims = (handle: Handle, grantId: string) =>
  handle
    .selectFrom("grantReclaim")
    .leftJoin("account as noter", "noter.id", "returnedBy")
    .select(["grantReclaim.id", "grantReclaim.status", "cents", "reason", "askedAt", "returnedOn", "evidenceFileId", "returnedBy", "noter.name as returnedByName", "decisionReason"])
    .where("grantId", "=", grantId)
    .orderBy("askedAt")
    .execute();

/** Unspent money is to come back. Sent twice, asked once. @throws 404; DomainError grants.reclaim_* | grants.payment_waiting | grants.own_organisation */
export async function askReclaim(actor: Actor, grantId: string, { formToken, amount, reason }: ReclaimInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    if (await trx.selectFrom("grantReclaim").select("id").where("formToken", "=", formToken).executeTakeFirst()) return;
    if (!canMove(grant.status, "reclaim")) throw new DomainError("grants.reclaim_too_early");
    await refuseWhilePaymentWaits(trx, grantId);
    if ((await listReclaims(trx, grantId)).some(({ status }) => status === "asked" || status === "returned")) throw new DomainError("grants.reclaim_waiting");
    const most = paidCents(await listInstalments(trx, grantId));
    if (amount > most) throw new DomainError("grants.reclaim_too_much", { mostCents: most }, "amount");
    const at = await now(trx);
    const { id } = await trx.insertInto("grantReclaim").values({ grantId, formToken, cents: amount, reason, askedBy: actor.accountId, askedAt: at }).returning("id").executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "grant.reclaim_asked", objectKind: "grant", objectId: grantId, after: { amountCents: amount }, reason, at });
    await tellHolders(trx, grantId, { news: "reclaim", key: `reclaim:${id}`, amountCents: amount, reason });
  });
}

const lockReclaim = async (trx: Transaction, grantId: string, reclaimId: string) =>
  orNotFound(await trx.selectFrom("grantReclaim").selectAll().where("id", "=", reclaimId).where("grantId", "=", grantId).forUpdate().executeTakeFirst());

/** One person notes that the money came back to the Département, with the paper that shows it. @throws 404; DomainError grants.decided | grants.in_future | grants.own_organisation | files.* */
export async function recordReturn(actor: Actor, grantId: string, reclaimId: string, returnedOn: string, upload: Upload): Promise<void> {
  const prepared = await prepareDocument(upload);
  await db.transaction().execute(async (trx) => {
    await lockGrantForTeam(trx, actor, grantId);
    const { status, cents } = await lockReclaim(trx, grantId, reclaimId);
    if (status !== "asked") throw new DomainError("grants.decided");
    const at = await now(trx);
    if (returnedOn > parisDay(at)) throw new DomainError("grants.in_future", {}, "returnedOn");
    const evidenceFileId = await saveFile(trx, prepared, actor.accountId);
    await trx.updateTable("grantReclaim").set({ status: "returned", returnedOn, evidenceFileId, returnedBy: actor.accountId, returnedAt: at }).where("id", "=", reclaimId).execute();
    await recordAudit(trx, { actor, action: "grant.return_recorded", objectKind: "grant", objectId: grantId, after: { amountCents: cents, returnedOn }, at });
  });
}

/** A second person confirms the money that came back, or the reclaim is given up. @throws 404; DomainError grants.second_person | grants.decided | grants.own_organisation */
export async function decideReclaim(actor: Actor, grantId: string, reclaimId: string, { verdict, reason }: VerdictInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    const { status, cents, returnedBy } = await lockReclaim(trx, grantId, reclaimId);
    const decidable = verdict === "confirm" ? status === "returned" : status === "asked" || status === "returned";
    if (!decidable) throw new DomainError("grants.decided");
    if (verdict === "confirm" && !mayConfirm(returnedBy, actor.accountId)) throw new DomainError("grants.second_person");
    const at = await now(trx);
    const to = verdict === "confirm" ? "confirmed" : "dropped";
    await trx.updateTable("grantReclaim").set({ status: to, decidedBy: actor.accountId, decidedAt: at, decisionReason: reason || null }).where("id", "=", reclaimId).execute();
    await recordAudit(trx, { actor, action: to === "confirmed" ? "grant.return_confirmed" : "grant.reclaim_dropped", objectKind: "grant", objectId: grantId, after: { amountCents: cents }, ...(reason && { reason }), at });
    if (to === "dropped") return;
    await moveGrant(trx, grant, "reclaim", { at });
    await tellHolders(trx, grantId, { news: "reclaimed", key: `reclaimed:${reclaimId}`, amountCents: cents });
    await forgetBankAccounts(trx, grant.organisationId);
  });
}
