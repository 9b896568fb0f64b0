import { sql } from "kysely";
import type { Transaction } from "#db";
import { hushed } from "~/lib/hush-parameters.server";

/** What the door reads of the roll, which is the ballots' own: it writes nothing there, and PostgreSQL's log shows no tag. */

const rollOf = (trx: Transaction, roundId: string) => trx.selectFrom("voterRoll").where("roundId", "=", roundId);

const counted = async (query: ReturnType<typeof rollOf>) => (await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count;

/** Others that this mailbox has vouched for. */
export const othersOfMailbox = (roundId: string, mailboxTag: Buffer, voterTag: Buffer): Promise<number> =>
  hushed((trx) => counted(rollOf(trx, roundId).where("mailboxTag", "=", mailboxTag).where("voterTag", "!=", voterTag)));

/** Others whose identity is near this one. */
export const countLookalikes = (roundId: string, nearTags: readonly Buffer[], voterTag: Buffer): Promise<number> =>
  hushed((trx) => counted(rollOf(trx, roundId).where(sql<boolean>`near_tags && ${nearTags}::bytea[]`).where("voterTag", "!=", voterTag)));

export type RollRow = { channel: "email" | "franceconnect" | "code" | "paper"; mailboxTag: Buffer | null; day: string };

export const findOnRoll = async (roundId: string, voterTag: Buffer): Promise<RollRow | null> =>
  (await hushed((trx) => rollOf(trx, roundId).select(["channel", "mailboxTag", "day"]).where("voterTag", "=", voterTag).executeTakeFirst())) ?? null;
