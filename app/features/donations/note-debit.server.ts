import type { Transaction } from "#db";
import { debitSettlesBy } from "~/features/campaigns/closing";
import type { Ordered } from "./payment.server";
import { queueDebitFailed, queueDebitUnderWay } from "./queue-debit-mails.server";

type UnderWay = { word: "processing" | "failed"; order: Ordered | null };

/** What was ordered and until when the bank may answer; the donor of a direct debit is told, of its order and of its refusal. */
export async function noteDebit(trx: Transaction, donationId: string, { word, order }: UnderWay): Promise<void> {
  if (order === null) return;
  const { means, orderedAt } = order;
  const isDebit = means === "sepa_debit";
  await trx
    .updateTable("donation")
    .set({ paymentMeans: means, orderedAt, ...(isDebit && { settlesBy: debitSettlesBy(orderedAt) }) })
    .where("id", "=", donationId)
    .execute();
  if (!isDebit) return;
  if (word === "processing") await queueDebitUnderWay(trx, donationId);
  else await queueDebitFailed(trx, donationId);
}
