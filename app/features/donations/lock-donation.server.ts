import type { Handle, Transaction } from "#db";
import type { RewardLine } from "~/features/campaigns/reward-stock.server";
import { orNotFound } from "~/lib/errors";
import { readAnswers, writtenOf } from "./answers";

/** The whole row, held until the end of the transaction. @throws 404 */
export async function lockDonation(trx: Transaction, donationId: string) {
  return orNotFound(await trx.selectFrom("donation").selectAll().where("id", "=", donationId).forUpdate().executeTakeFirst());
}

export type LockedDonation = Awaited<ReturnType<typeof lockDonation>>;

export type GiftLine = RewardLine & { answers: string[][] };

/** The rewards that a gift asks for, with the answers as their donor wrote them. */
export async function linesOf(handle: Handle, donationId: string): Promise<GiftLine[]> {
  const rows = await handle.selectFrom("donationLine").select(["rewardId", "quantity", "answers"]).where("donationId", "=", donationId).orderBy("rewardId").execute();
  return rows.map((row) => ({ ...row, answers: writtenOf(readAnswers(row.answers)) }));
}
