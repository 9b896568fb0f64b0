import type { Transaction } from "#db";
import type { Leaving, Entry } from "~/features/ledger/entries";
import type { Account } from "~/features/ledger/accounts";

/** Integer cents. `wantedBackCents`, `reversedCents`: of its reversal, null when there is none. */
type Going = {
  donationId: string; campaignId: string; amountCents: number; afterTransfer: boolean;
  netCents: number; feeCents: number | null; wantedBackCents: number | null; reversedCents: number | null;
};

/** How a refund leaves the books: from what is held, or from what came back of its transfer. */
export async function leavingOf(trx: Transaction, refund: Going): Promise<Leaving> {
  const { campaignId, amountCents, afterTransfer, netCents, donationId } = refund;
  const reversedCents = refund.reversedCents ?? 0;
  if (afterTransfer) return { campaignId, amountCents, feeCents: 0, afterTransfer: { reversedCents, shortCents: (refund.wantedBackCents ?? 0) - reversedCents } };
  const takesTheLastEuro = netCents === amountCents && !(await isTransferred(trx, donationId));
  return { campaignId, amountCents, feeCents: takesTheLastEuro ? (refund.feeCents ?? 0) : 0 };
}

/** A transfer has borne the fee already. */
const isTransferred = async (trx: Transaction, donationId: string): Promise<boolean> =>
  (await trx.selectFrom("transfer").select("id").where("donationId", "=", donationId).where("status", "=", "succeeded").executeTakeFirst()) !== undefined;

/** The lines of an event as they were booked, the other way round. */
export async function takenBack(trx: Transaction, eventKey: string): Promise<Entry[]> {
  const lines = await trx.selectFrom("ledgerEntry").innerJoin("ledgerGroup", "ledgerGroup.id", "ledgerEntry.groupId")
    .select(["accountCode", "amountCents"]).where("eventKey", "=", eventKey).orderBy("ledgerEntry.id").execute();
  return lines.map(({ accountCode, amountCents }) => ({ account: accountCode as Account, amountCents: -amountCents }));
}
