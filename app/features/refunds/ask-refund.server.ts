import { db, type Transaction } from "#db";
import { lockDonation } from "~/features/donations/lock-donation.server";
import { listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { recordTransition } from "~/lib/transitions.server";
import { giftFacts } from "./plan-part.server";
import { refundableCents } from "./refund";

/** The donor asks the team to give the gift back, and why. Pressed twice, one request. Nothing left to give back: nothing is asked. */
export async function askRefund(donationId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const donation = await lockDonation(trx, donationId);
    if (refundableCents(await giftFacts(trx, donation)) === 0) return;
    const at = await now(trx);
    const request = await trx.insertInto("refundRequest").values({ donationId, reason, createdAt: at })
      .onConflict((conflict) => conflict.column("donationId").where("status", "=", "asked").doNothing()).returning("id").executeTakeFirst();
    if (!request) return;
    await recordTransition(trx, { subject: "refund_request", subjectId: request.id, from: null, to: "asked", at });
    await tellTeam(trx, request.id, donationId);
  });
}

async function tellTeam(trx: Transaction, requestId: string, donationId: string): Promise<void> {
  const gift = await trx.selectFrom("donation").innerJoin("campaign", "campaign.id", "donation.campaignId").innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.netCents", "project.name as projectName"]).where("donation.id", "=", donationId).executeTakeFirstOrThrow();
  for (const { accountId, email, name } of await listTeam(trx))
    await queueMail(trx, {
      key: `refund-requested:${requestId}:${accountId}`, template: "refund-requested", to: email,
      props: { name, projectName: gift.projectName, netCents: gift.netCents, link: `/equipe/argent/demandes/${requestId}` },
    });
}
