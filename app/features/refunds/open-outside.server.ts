import type { Transaction } from "#db";
import { donationPath } from "~/features/donations/donation-link.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordTransition } from "~/lib/transitions.server";
import { takesNoRefund } from "./outside-refund";

/** The card takes no refund any more: the donor is asked for another account, once. */
export async function openOutside(trx: Transaction, refundId: string, failure: string | null, at: Date): Promise<void> {
  if (!takesNoRefund(failure)) return;
  const opened = await trx.insertInto("outsideRefund").values({ refundId, createdAt: at }).onConflict((conflict) => conflict.doNothing()).returning("refundId").executeTakeFirst();
  if (!opened) return;
  await recordTransition(trx, { subject: "outside_refund", subjectId: refundId, from: null, to: "invited", at });
  const { email, donationId, ...props } = await trx
    .selectFrom("refund").innerJoin("donation", "donation.id", "refund.donationId").innerJoin("campaign", "campaign.id", "donation.campaignId").innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.email", "donation.id as donationId", "donation.donorName as name", "refund.amountCents", "project.name as projectName"])
    .where("refund.id", "=", refundId).executeTakeFirstOrThrow();
  await queueMail(trx, { key: `refund-other-way:${refundId}`, template: "refund-other-way", to: email, props: { ...props, link: `${donationPath(donationId)}/iban` } });
}

/** Stripe took it after all: what the donor had given is forgotten. */
export async function dropOutside(trx: Transaction, refundId: string): Promise<void> {
  await trx.deleteFrom("outsideRefund").where("refundId", "=", refundId).where("status", "in", ["invited", "iban_given"]).execute();
}
