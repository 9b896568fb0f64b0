import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { countedPerEmail, judgeTesting, type CampaignTries } from "./card-testing";
import { holdGiving, pausesAt } from "./giving-pauses.server";
import { closeOpenPayments } from "./pause-giving.server";
import { tellOfPause } from "./tell-of-pause.server";
import { vigilanceRulesAt } from "./vigilance-rules.server";

const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);

/** By Stripe's hours: an event that comes days late alarms nobody. */
export async function triesSince(handle: Handle, campaignId: string, since: Date): Promise<CampaignTries> {
  const { rows } = await sql<CampaignTries>`
    select coalesce(sum(least(declined, ${countedPerEmail})), 0)::int as declines, coalesce(sum(paid), 0)::int as paid from (
      select count(*) filter (where t.declined) as declined, count(*) filter (where not t.declined) as paid
      from card_try t join donation d on d.id = t.donation_id
      where t.campaign_id = ${campaignId} and t.tried_at > ${since} group by d.email) donors`.execute(handle);
  return rows[0]!;
}

const own = (trx: Transaction, campaignId: string, at: Date) => pausesAt(trx, at).select("kind").where("campaignId", "=", campaignId).where("pausedBy", "is", null);

/** Those that ended by themselves leave their place to the next. */
const endOver = (trx: Transaction, campaignId: string, at: Date) =>
  trx.updateTable("givingPause").set((eb) => ({ liftedAt: eb.ref("until") })).where("campaignId", "=", campaignId).where("liftedAt", "is", null).where("until", "<=", at).execute();

type Brake = { campaignId: string; kind: "slowed" | "paused"; tries: CampaignTries; at: Date; until: Date };

async function brake(trx: Transaction, { campaignId, kind, tries, at, until }: Brake): Promise<void> {
  await endOver(trx, campaignId, at);
  const reason = `${tries.declines} paiements refusés, ${tries.paid} acceptés.`;
  const { id } = await trx.insertInto("givingPause").values({ campaignId, kind, reason, pausedAt: at, until }).returning("id").executeTakeFirstOrThrow();
  if (kind === "paused") await closeOpenPayments(trx, at);
  await recordAudit(trx, { actor: { kind: "system" }, action: `giving.${kind}`, objectKind: "campaign", objectId: campaignId, reason, at });
  await tellOfPause(trx, { key: `giving-${kind}:${id}`, campaignId, what: kind, reason: null, until });
}

/** After a decline: when this looks like card tests, gifts slow down or stop for a while, once, and the team is told. */
export async function brakeGiving(campaignId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const rules = await vigilanceRulesAt(trx, at);
    const tries = await triesSince(trx, campaignId, minutesBefore(at, rules.windowMinutes));
    const kind = judgeTesting(tries, rules);
    if (kind === "calm") return;
    await holdGiving(trx);
    const known = (await own(trx, campaignId, at).execute()).map((pause) => pause.kind);
    if (known.includes("paused") || known.includes(kind)) return;
    await brake(trx, { campaignId, kind, tries, at, until: new Date(at.getTime() + rules.pauseMinutes * 60_000) });
  });
}
