import type { Transaction } from "#db";
import type { Leaving, Entry } from "~/features/ledger/entries";
import type { Account } from "~/features/ledger/accounts";
import { shareOf } from "./refund";

/** Integer cents. `wantedBackCents`, `reversedCents`: of its reversal, null when there is none. */
type Going = {
  donationId: string; campaignId: string; amountCents: number; afterTransfer: boolean;
  netCents: number; feeCents: number | null; wantedBackCents: number | null; reversedCents: number | null;
};

/** How a refund leaves the books: from what is held, from what came back of its transfer, or from the label's reserve. */
export async function leavingOf(trx: Transaction, refund: Going): Promise<Leaving & { beyondCents: number }> {
  const { campaignId, afterTransfer, netCents, donationId } = refund;
  const { ofGiftCents, beyondCents } = shareOf(refund.amountCents, refund);
  const leaving = { campaignId, amountCents: ofGiftCents, beyondCents, feeCents: 0 };
  const reversedCents = refund.reversedCents ?? 0;
  if (afterTransfer) return { ...leaving, afterTransfer: { reversedCents, shortCents: (refund.wantedBackCents ?? 0) - reversedCents } };
  if (await isAbsorbed(trx, donationId)) return { ...leaving, afterTransfer: { reversedCents: 0, shortCents: 0 } };
  const takesTheLastEuro = ofGiftCents > 0 && netCents === ofGiftCents && !(await isTransferred(trx, donationId));
  return { ...leaving, feeCents: takesTheLastEuro ? (refund.feeCents ?? 0) : 0 };
}

/** What was left of the gift paid its own fee when its campaign was settled: nothing of it is held any more. */
export const isAbsorbed = async (trx: Transaction, donationId: string): Promise<boolean> =>
  (await trx.selectFrom("ledgerGroup").select("id").where("donationId", "=", donationId).where("kind", "=", "fee_absorbed").executeTakeFirst()) !== undefined;

/** A transfer has borne the fee already. */
const isTransferred = async (trx: Transaction, donationId: string): Promise<boolean> =>
  (await trx.selectFrom("transfer").select("id").where("donationId", "=", donationId).where("status", "=", "succeeded").executeTakeFirst()) !== undefined;

/** The lines of an event as they were booked, the other way round. */
export async function takenBack(trx: Transaction, eventKey: string): Promise<Entry[]> {
  const lines = await trx.selectFrom("ledgerEntry").innerJoin("ledgerGroup", "ledgerGroup.id", "ledgerEntry.groupId")
    .select(["accountCode", "amountCents"]).where("eventKey", "=", eventKey).orderBy("ledgerEntry.id").execute();
  return lines.map(({ accountCode, amountCents }) => ({ account: accountCode as Account, amountCents: -amountCents }));
}
