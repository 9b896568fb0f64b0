import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisInstant } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import type { NoticeInput } from "./content.schemas";
import { noticeState, type NoticeLevel } from "./notice";
import { mustWrite } from "./site-texts.server";

export type ShownNotice = { id: string; level: NoticeLevel; body: string };
/** More would hide the page. */
const MOST_SHOWN = 2;

/** Over every page now, what warns first. */
export async function listShownNotices(at: Date): Promise<ShownNotice[]> {
  const rows = await db
    .selectFrom("siteNotice").select(["id", "level", "body"]).where("withdrawnAt", "is", null).where("startsAt", "<=", at).where("endsAt", ">", at)
    .orderBy("level", "desc").orderBy("startsAt", "desc").limit(MOST_SHOWN).execute();
  return rows.map(({ level, ...row }) => ({ ...row, level: level as NoticeLevel }));
}

/** All of them, the latest first. @throws 404 */
export async function listNotices(actor: Actor) {
  mustWrite(actor);
  const at = await now();
  const rows = await db.selectFrom("siteNotice").innerJoin("account", "account.id", "writtenBy").select(["siteNotice.id", "level", "body", "startsAt", "endsAt", "withdrawnAt", "account.name as writtenByName"]).orderBy("startsAt", "desc").limit(100).execute();
  return rows.map(({ level, ...row }) => ({ ...row, level: level as NoticeLevel, state: noticeState(row, at) }));
}

/** Between two moments of Paris. Sent twice, written once. @throws 404; DomainError notices.past */
export async function writeNotice(actor: Actor, { formToken, level, body, fromDay, fromTime, toDay, toTime }: NoticeInput): Promise<void> {
  mustWrite(actor);
  await db.transaction().execute(async (trx) => {
    const [at, startsAt, endsAt] = [await now(trx), parisInstant(fromDay, fromTime), parisInstant(toDay, toTime)];
    if (endsAt <= at) throw new DomainError("notices.past", {}, "toDay");
    const written = await trx.insertInto("siteNotice").values({ formToken, level, body, startsAt, endsAt, writtenBy: actor.accountId, writtenAt: at }).onConflict((conflict) => conflict.column("formToken").doNothing()).returning("id").executeTakeFirst();
    if (written) await recordAudit(trx, { actor, action: "notice.written", objectKind: "notice", objectId: written.id, after: { level, text: body }, at });
  });
}

/** Gone from every page at once. @throws 404; DomainError notices.withdrawn */
export async function withdrawNotice(actor: Actor, noticeId: string): Promise<void> {
  mustWrite(actor);
  await db.transaction().execute(async (trx) => {
    const { withdrawnAt, body } = orNotFound(await trx.selectFrom("siteNotice").select(["withdrawnAt", "body"]).where("id", "=", noticeId).forUpdate().executeTakeFirst());
    if (withdrawnAt) throw new DomainError("notices.withdrawn");
    const at = await now(trx);
    await trx.updateTable("siteNotice").set({ withdrawnBy: actor.accountId, withdrawnAt: at }).where("id", "=", noticeId).execute();
    await recordAudit(trx, { actor, action: "notice.withdrawn", objectKind: "notice", objectId: noticeId, before: { text: body }, at });
  });
}
