import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { promisedPayoutBy } from "~/features/campaigns/payout-promise";
import { addUpHidden } from "~/features/donations/visibility";
import { orNotFound } from "~/lib/errors";
import { statementTotals, type StatementTotals } from "./settlement";

/** One gift, or several added up because a donor hid the amount: then no day. */
export type StatementLine = { chargedAt: string | null; gifts: number; giftCents: number; feeCents: number; labelFeeCents: number; amountCents: number };

/** The lines of a statement, from the transfers themselves: cents; no donor is named, no hidden amount stands apart. */
export async function listStatementLines(campaignId: string): Promise<StatementLine[]> {
  const rows = await db
    .selectFrom("transfer")
    .innerJoin("donation", "donation.id", "transfer.donationId")
    .select(["donation.chargedAt", "transfer.giftCents", "donation.email as donor", "donation.amountHidden", "transfer.feeCents", "transfer.amountCents"])
    .where("transfer.campaignId", "=", campaignId)
    .orderBy("donation.chargedAt")
    .orderBy("donation.id")
    .execute();
  const { apart, together } = addUpHidden(rows);
  return [...apart.map((gift) => ({ ...addUp([gift]), chargedAt: gift.chargedAt!.toISOString() })), ...(together.length > 0 ? [addUp(together)] : [])];
}

type Transferred = { giftCents: number; feeCents: number; amountCents: number };

function addUp(gifts: readonly Transferred[]): StatementLine {
  const sum = (pick: (gift: Transferred) => number) => gifts.reduce((total, gift) => total + pick(gift), 0);
  const [giftCents, feeCents, amountCents] = [sum((gift) => gift.giftCents), sum((gift) => gift.feeCents), sum((gift) => gift.amountCents)];
  return { chargedAt: null, gifts: gifts.length, giftCents, feeCents, amountCents, labelFeeCents: giftCents - feeCents - amountCents };
}

/** A campaign whose money this person may follow: of one's own organisations, or any for the team. @throws 404 */
async function findOwn(actor: Actor, campaignId: string) {
  const query = db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["campaign.id", "campaign.status", "endsAt", "payoutWithinDays", "project.name as projectName", "organisation.name as organisationName", "feeBearer"])
    .where("campaign.id", "=", campaignId)
    .where("campaign.status", "in", ["succeeded", "failed", "settled", "cancelled"]);
  if (actor.roles.includes("team")) return query.executeTakeFirst();
  return query.where((eb) => eb("project.organisationId", "=", eb.fn.any(eb.val([...actor.organisationIds])))).executeTakeFirst();
}

const refundCounts = async (campaignId: string) => {
  const rows = await db.selectFrom("refund").innerJoin("donation", "donation.id", "refund.donationId").select(["refund.status", "refund.amountCents"])
    .where("campaignId", "=", campaignId).execute();
  const done = rows.filter(({ status }) => status === "succeeded");
  return { total: rows.length, done: done.length, doneCents: done.reduce((sum, { amountCents }) => sum + amountCents, 0) };
};

/** How far the money is, for its holder. @throws 404 */
export async function getMoneyProgress(actor: Actor, campaignId: string) {
  const campaign = orNotFound(await findOwn(actor, campaignId));
  const lines = await listStatementLines(campaignId);
  const totals: StatementTotals = statementTotals(lines);
  const payouts = await db.selectFrom("payout").select(["id", "number", "status", "amountCents", "notBefore", "arrivesOn", "paidAt"]).where("campaignId", "=", campaignId).orderBy("number").execute();
  const statement = await db.selectFrom("statement").select("fileId").where("campaignId", "=", campaignId).executeTakeFirst();
  const promisedBy = campaign.endsAt && promisedPayoutBy(campaign.endsAt, campaign.payoutWithinDays);
  return { campaign, totals, lines, payouts, promisedBy, hasStatement: statement !== undefined, refunds: await refundCounts(campaignId) };
}

/** The file of the statement. @throws 404 until it is written, or to whom it does not concern. */
export async function getStatementFileId(actor: Actor, campaignId: string): Promise<string> {
  orNotFound(await findOwn(actor, campaignId));
  const row = await db.selectFrom("statement").select("fileId").where("campaignId", "=", campaignId).executeTakeFirst();
  return orNotFound(row).fileId;
}
