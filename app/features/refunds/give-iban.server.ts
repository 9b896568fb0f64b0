import { db } from "#db";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { seal } from "~/lib/seal.server";
import { recordTransition } from "~/lib/transitions.server";
import { findAwaited, ibanPurpose } from "./outside-refunds.server";
import type { IbanInput } from "./refunds.schemas";

/** The donor says where to be paid; given again, the newer account counts. Kept sealed, until it has been paid. @throws 404 */
export async function giveIban(donationId: string, { iban, accountName }: IbanInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { refundId, status } = orNotFound(await findAwaited(trx, donationId));
    const given = await trx
      .updateTable("outsideRefund")
      .set({ status: "iban_given", ibanSealed: seal(ibanPurpose, refundId, iban), ibanEnd: iban.slice(-4), accountName })
      .where("refundId", "=", refundId)
      .where("status", "=", status)
      .returning("refundId")
      .executeTakeFirst();
    orNotFound(given);
    if (status === "invited") await recordTransition(trx, { subject: "outside_refund", subjectId: refundId, from: status, to: "iban_given", at: await now(trx) });
  });
}
