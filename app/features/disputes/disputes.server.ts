import { sql } from "kysely";
import { db } from "#db";
import { labelReserve } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { canAnswer, missedDeadline } from "./dispute";
import { preparedEvidence, type GiftFacts } from "./evidence";

const disputesQuery = () =>
  db
    .selectFrom("dispute")
    .innerJoin("donation", "donation.id", "dispute.donationId")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select((eb) => [
      "dispute.id", "dispute.status", "dispute.means", "dispute.reason", "dispute.amountCents", "dispute.dueBy", "dispute.openedAt", "dispute.endedAt",
      "campaign.id as campaignId", "project.name as projectName",
      eb.exists(eb.selectFrom("disputeAnswer").select("disputeAnswer.id").whereRef("disputeAnswer.disputeId", "=", "dispute.id").where("disputeAnswer.status", "<>", "failed"))
        .$castTo<boolean>().as("answered"),
    ]);

type Answerable = Parameters<typeof canAnswer>[0] & Parameters<typeof missedDeadline>[0];
const answerable = <D extends Answerable>(dispute: D, at: Date) => ({ ...dispute, toAnswer: canAnswer(dispute, at), missed: missedDeadline(dispute, at) });

/** Those that wait for an answer first, the most pressing first. */
export async function listDisputes() {
  const rows = await disputesQuery().orderBy(sql`ended_at is not null`).orderBy("dueBy", (order) => order.asc().nullsLast()).orderBy("openedAt", "desc").limit(200).execute();
  const at = await now();
  return rows.map((row) => answerable(row, at)).sort((a, b) => Number(b.toAnswer) - Number(a.toAnswer));
}

export type DisputeLine = Awaited<ReturnType<typeof listDisputes>>[number];

/** Cents; below zero the label owes its own balance that much. */
export const reserveCents = async (): Promise<number> => 0 - (await accountBalance(db, labelReserve));

const giftQuery = (disputeId: string) =>
  db
    .selectFrom("dispute")
    .innerJoin("donation", "donation.id", "dispute.donationId")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("transfer", (join) => join.onRef("transfer.donationId", "=", "donation.id").on("transfer.status", "=", "succeeded"))
    .select([
      "donation.id", "project.name as projectName", "organisation.name as organisationName", "donorName", "donation.email", "postalAddress", "donation.amountCents", "refundedCents", "freeCents",
      "paymentMeans as means", "donation.createdAt", "chargedAt", "message", "transfer.finishedAt as transferredAt",
    ])
    .where("dispute.id", "=", disputeId)
    .executeTakeFirstOrThrow();

const linesQuery = (donationId: string) =>
  db.selectFrom("donationLine").innerJoin("reward", "reward.id", "donationLine.rewardId").select(["title", "quantity", "unitCents", "handOver", "deliveryMonth"])
    .where("donationId", "=", donationId).orderBy("position").execute();

const mailsQuery = async (donationId: string, email: string) => {
  const rows = await db.selectFrom("mailMessage").select(["template", "sentAt"])
    .where("recipient", "=", email).where("key", "like", `%${donationId}%`).where("sentAt", "is not", null).orderBy("sentAt").execute();
  return rows.map(({ template, sentAt }) => ({ template, sentAt: sentAt!.toISOString() }));
};

async function readFacts(disputeId: string): Promise<GiftFacts> {
  const { id, createdAt, chargedAt, transferredAt, ...gift } = await giftQuery(disputeId);
  return {
    ...gift, createdAt: createdAt.toISOString(), chargedAt: chargedAt!.toISOString(), transferredAt: transferredAt?.toISOString() ?? null,
    lines: await linesQuery(id), mails: await mailsQuery(id, gift.email),
  };
}

const answersQuery = (disputeId: string) =>
  db
    .selectFrom("disputeAnswer")
    .innerJoin("account", "account.id", "disputeAnswer.accountId")
    .select(["disputeAnswer.id", "kind", "disputeAnswer.status", "failure", "account.name", "disputeAnswer.createdAt", "evidence"])
    .where("disputeId", "=", disputeId)
    .orderBy("disputeAnswer.createdAt")
    .execute();

/** A dispute with all that is known of its gift, and the packet for the bank. @throws 404 */
export async function getDispute(disputeId: string) {
  const row = orNotFound(await disputesQuery().select(["stripeDisputeId", "withdrawnCents", "dispute.feeCents", "reinstatedCents", "dispute.lostCents"]).where("dispute.id", "=", disputeId).executeTakeFirst());
  const facts = await readFacts(disputeId);
  return { dispute: answerable(row, await now()), facts, evidence: preparedEvidence(facts), answers: await answersQuery(disputeId), reserveCents: await reserveCents() };
}

export type DisputePage = Awaited<ReturnType<typeof getDispute>>;
