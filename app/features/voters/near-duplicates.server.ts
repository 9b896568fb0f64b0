import { sql } from "kysely";
import { db } from "#db";

/** `ref`: the beginning of a tag, to speak of a line of the roll; it names nobody. */
type Line = { ref: string; channel: "email" | "franceconnect" | "code" | "paper"; day: string };
export type NearDuplicate = { one: Line; other: Line; /** How many likenesses: a name that sounds alike, a day and a month swapped… */ likenesses: number };

type Row = { oneTag: Buffer; otherTag: Buffer; oneChannel: Line["channel"]; otherChannel: Line["channel"]; oneDay: string; otherDay: string; likenesses: number };

const refOf = (tag: Buffer) => tag.toString("hex").slice(0, 8).toUpperCase();

/** Pairs on the roll that may be one person written in two ways, the most alike first: for the office, before the close. */
export async function listNearDuplicates(roundId: string): Promise<NearDuplicate[]> {
  const { rows } = await sql<Row>`
    with near as materialized (select voter_tag, unnest(near_tags) as tag from voter_roll where round_id = ${roundId}),
      pairs as (
        select one.voter_tag as one_tag, other.voter_tag as other_tag, count(distinct one.tag)::int as likenesses
        from near one join near other on other.tag = one.tag and other.voter_tag > one.voter_tag group by 1, 2
      )
    select pairs.*, one.channel as one_channel, other.channel as other_channel, one.day as one_day, other.day as other_day
    from pairs join voter_roll one on one.round_id = ${roundId} and one.voter_tag = one_tag
      join voter_roll other on other.round_id = ${roundId} and other.voter_tag = other_tag
    order by likenesses desc, one_tag, other_tag limit 500`.execute(db);
  return rows.map((row) => ({
    one: { ref: refOf(row.oneTag), channel: row.oneChannel, day: row.oneDay }, other: { ref: refOf(row.otherTag), channel: row.otherChannel, day: row.otherDay }, likenesses: row.likenesses,
  }));
}
