import { sql } from "kysely";
import { db } from "#db";
import { DomainError } from "~/lib/errors";
import { lockDonation } from "./lock-donation.server";
import { isContested } from "./open-dispute.server";
import { backCents, queueConfirmation } from "./queue-confirmation.server";

/** Mails the donor their confirmation once more, to the address of the gift, with what is left of it. @throws 404; DomainError donations.not_confirmed */
export async function resendConfirmation(donationId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status, amountCents } = await lockDonation(trx, donationId);
    const goesBack = (await backCents(trx, donationId)) >= amountCents;
    if (status !== "paid" || goesBack || (await isContested(trx, donationId))) throw new DomainError("donations.not_confirmed");
    const { sent } = await trx
      .selectFrom("mailMessage")
      .select(sql<number>`count(*)::int`.as("sent"))
      .where("key", "like", `donation-confirmation:${donationId}%`)
      .executeTakeFirstOrThrow();
    await queueConfirmation(trx, donationId, sent);
  });
}
