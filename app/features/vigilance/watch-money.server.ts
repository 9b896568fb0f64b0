import { db, type Handle, type Transaction } from "#db";
import { listTeam } from "~/features/campaigns/recipients.server";
import { vigilanceRulesAt } from "~/features/donations/vigilance-rules.server";
import type { JobOf } from "~/jobs/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import type { Noticed } from "./alert";
import { noticeCardTesting, noticeCumulated, noticeOwnFunding, noticePublicAppeal, noticeSameCard, noticeSplit } from "./noticed.server";
import { alertTitles, alertWords } from "./vigilance.fr";

const watches = [noticeCardTesting, noticeCumulated, noticeSplit, noticeSameCard, noticeOwnFunding, noticePublicAppeal];

type Said = { at: Date; rulesVersion: string };

/** Those that were not said yet, now written down. */
async function writeNew(trx: Transaction, noticed: readonly Noticed[], { at, rulesVersion }: Said): Promise<(Noticed & { id: string })[]> {
  const fresh: (Noticed & { id: string })[] = [];
  for (const one of noticed) {
    const values = { ...one, facts: JSON.stringify(one.facts), rulesVersion, openedAt: at };
    const row = await trx.insertInto("vigilanceAlert").values(values).onConflict((conflict) => conflict.column("key").doNothing()).returning("id").executeTakeFirst();
    if (row) fresh.push({ ...one, id: row.id });
  }
  return fresh;
}

/** One mail for all that is new; it names nobody. */
async function tellTeam(trx: Transaction, fresh: readonly (Noticed & { id: string })[]): Promise<void> {
  const [first] = fresh;
  if (!first) return;
  const lines = fresh.map(({ kind, facts }) => `${alertTitles[kind]}\u00a0: ${alertWords(kind, facts)}`);
  for (const { email, name } of await listTeam(trx))
    await queueMail(trx, { key: `vigilance-alert:${first.id}:${email}`, template: "vigilance-alert", to: email, props: { name, lines } });
}

/** Looks at all gifts under the rules of this day; each fact is said once, however often it is seen. */
export async function watchMoney(): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const rules = await vigilanceRulesAt(trx, at);
    const noticed: Noticed[] = [];
    for (const watch of watches) noticed.push(...(await watch({ handle: trx, rules, at })));
    await tellTeam(trx, await writeNew(trx, noticed, { at, rulesVersion: rules.version }));
  });
}

const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);

/** While gifts come in, and after a stop of the site's own making; the nightly round looks at the rest. */
export async function listDueWatches(handle: Handle, at: Date): Promise<JobOf<"watch_money">[]> {
  const since = minutesBefore(at, 10);
  const gift = await handle.selectFrom("donation").select("id").where("status", "=", "paid").where("paidAt", ">", since).limit(1).executeTakeFirst();
  const pause = await handle.selectFrom("givingPause").select("id").where("pausedBy", "is", null).where("pausedAt", ">", since).limit(1).executeTakeFirst();
  return gift || pause ? [{ name: "watch_money" }] : [];
}
