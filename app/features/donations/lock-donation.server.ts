import type { Handle, Transaction } from "#db";
import type { RewardLine } from "~/features/campaigns/reward-stock.server";
import { orNotFound } from "~/lib/errors";
import { writtenOf } from "./answers";
import { readAnswers } from "./stored-answers";

/**
 * Whole rows, held until the end of the transaction, in the order of their ids. In the mode that agrees with foreign keys:
 * who holds a campaign and adds rows about its gifts never waits for who holds a gift and adds rows about its campaign.
 */
export const lockDonations = (trx: Transaction, donationIds: readonly string[]) =>
  trx.selectFrom("donation").selectAll().where("id", "in", donationIds).orderBy("id").forNoKeyUpdate().execute();

export type LockedDonation = Awaited<ReturnType<typeof lockDonations>>[number];

/** @throws 404 */
export const lockDonation = async (trx: Transaction, donationId: string): Promise<LockedDonation> => orNotFound((await lockDonations(trx, [donationId]))[0]);

export type GiftLine = RewardLine & { answers: string[][] };

/** The rewards that a gift asks for, with the answers as their donor wrote them. */
export async function linesOf(handle: Handle, donationId: string): Promise<GiftLine[]> {
  const rows = await handle.selectFrom("donationLine").select(["rewardId", "quantity", "answers"]).where("donationId", "=", donationId).orderBy("rewardId").execute();
  return rows.map((row) => ({ ...row, answers: writtenOf(readAnswers(row.answers)) }));
}
