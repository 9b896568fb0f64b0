import { sql } from "kysely";
import { db } from "#db";

/** What the door reads of the roll, which is the ballots' own: it writes nothing there. */

const rollOf = (roundId: string) => db.selectFrom("voterRoll").where("roundId", "=", roundId);

const counted = async (query: ReturnType<typeof rollOf>) => (await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count;

/** Others that this mailbox has vouched for. */
export const othersOfMailbox = (roundId: string, mailboxTag: Buffer, voterTag: Buffer): Promise<number> =>
  counted(rollOf(roundId).where("mailboxTag", "=", mailboxTag).where("voterTag", "!=", voterTag));

/** Others whose identity is near this one. */
export const countLookalikes = (roundId: string, nearTags: readonly Buffer[], voterTag: Buffer): Promise<number> =>
  counted(rollOf(roundId).where(sql<boolean>`near_tags && ${nearTags}::bytea[]`).where("voterTag", "!=", voterTag));

export type RollRow = { channel: "email" | "franceconnect" | "code" | "paper"; mailboxTag: Buffer | null; day: string };

export const findOnRoll = async (roundId: string, voterTag: Buffer): Promise<RollRow | null> =>
  (await rollOf(roundId).select(["channel", "mailboxTag", "day"]).where("voterTag", "=", voterTag).executeTakeFirst()) ?? null;
