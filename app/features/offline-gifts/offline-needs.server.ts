import { sql } from "kysely";
import { db } from "#db";
import { recordableUntil } from "./offline-gift";

/** `declared`: to confirm or refuse; `proof`: a proof of return to look at; `correction`: asked by one, to be agreed to by another. */
export type OfflineTask = "declared" | "proof" | "correction";
export type OfflineNeed = {
  task: OfflineTask; campaignId: string; projectName: string; count: number; cents: number; since: Date;
  /** The last moment to confirm, for `declared`. */
  until: Date | null;
  /** The gift, when there is one alone. */
  giftId: string | null;
};

type Row = Omit<OfflineNeed, "until"> & { endsAt: Date | null; takesOfflineGifts: boolean };

/** What a second person has to decide about gifts outside the site, campaign by campaign. Integer cents. */
export async function listOfflineNeeds(): Promise<OfflineNeed[]> {
  const { rows } = await sql<Row>`
    select task, g.campaign_id, p.name as project_name, count(*)::int as count, sum(g.amount_cents)::bigint as cents, min(since) as since,
      c.ends_at, c.takes_offline_gifts, case when count(*) = 1 then (array_agg(g.id))[1] end as gift_id
    from (select 'declared' as task, id as gift_id, recorded_at as since from offline_gift where status = 'declared'
      union all select 'proof', offline_gift_id, proved_at from offline_return where status = 'proved'
      union all select 'correction', offline_gift_id, asked_at from offline_correction where status = 'asked') waiting
      join offline_gift g on g.id = waiting.gift_id join campaign c on c.id = g.campaign_id join project p on p.id = c.project_id
    group by task, g.campaign_id, p.name, c.ends_at, c.takes_offline_gifts`.execute(db);
  return rows.map(({ endsAt, takesOfflineGifts, ...row }) => ({ ...row, until: row.task === "declared" ? recordableUntil({ endsAt, takesOfflineGifts }) : null }));
}

/** Gifts that wait for a second person, whatever for. */
export const countOfflineWaiting = async (): Promise<number> => (await listOfflineNeeds()).reduce((sum, { count }) => sum + count, 0);
