import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import { connected, heldByHolder, owedByHolder } from "~/features/ledger/accounts";
import { addUpHidden } from "~/features/donations/visibility";
import { readOfflineStatement } from "~/features/offline-gifts/counted-offline.server";
import { statementTotals } from "./settlement";
import { disagreeing, ledgerFigures, meansLines, type LedgerSum, type Part, type RowSums } from "./statement";

/** One gift, or several added up because a donor hid the amount: then no day. */
export type StatementLine = { chargedAt: string | null; gifts: number; giftCents: number; feeCents: number; labelFeeCents: number; amountCents: number };

const listGifts = async (handle: Handle, campaignId: string) => {
  const rows = await handle
    .selectFrom("transfer")
    .innerJoin("donation", "donation.id", "transfer.donationId")
    .select(["donation.chargedAt", "transfer.giftCents", "donation.email as donor", "donation.amountHidden", "transfer.feeCents", "transfer.amountCents", "paymentMeans"])
    .where("transfer.campaignId", "=", campaignId)
    .where("transfer.status", "=", "succeeded")
    .orderBy("donation.chargedAt")
    .orderBy("donation.id")
    .execute();
  return rows.map(({ paymentMeans, ...gift }) => ({ ...gift, means: paymentMeans ?? "other", labelFeeCents: gift.giftCents - gift.feeCents - gift.amountCents }));
};
type Gift = Awaited<ReturnType<typeof listGifts>>[number];

const addUp = (gifts: readonly Gift[]): StatementLine => {
  const { grossCents, feeCents, labelFeeCents, netCents } = statementTotals(gifts);
  return { chargedAt: null, gifts: gifts.length, giftCents: grossCents, feeCents, labelFeeCents, amountCents: netCents };
};

/** Gift by gift, from the transfers themselves: no donor is named, no hidden amount stands apart. */
function linesOf(gifts: readonly Gift[]): StatementLine[] {
  const { apart, together } = addUpHidden(gifts);
  return [...apart.map((gift) => ({ ...addUp([gift]), chargedAt: gift.chargedAt!.toISOString() })), ...(together.length > 0 ? [addUp(together)] : [])];
}

/** Shared accounts (label's fees) by the event's campaign, the campaign's own by their code: corrections count too. */
async function sumLedger(handle: Handle, campaignId: string): Promise<{ sums: LedgerSum[]; lastGroupId: number }> {
  const own = [connected(campaignId), owedByHolder(campaignId), heldByHolder(campaignId)];
  const { rows } = await sql<LedgerSum & { last: number }>`
    select g.kind, replace(e.account_code, ${`:${campaignId}`}, '') as account, sum(e.amount_cents)::bigint as cents, max(g.id) as last
    from ledger_group g join ledger_entry e on e.group_id = g.id
    where g.campaign_id = ${campaignId} or e.account_code = any(${own}) group by 1, 2`.execute(handle);
  return { sums: rows, lastGroupId: Math.max(0, ...rows.map(({ last }) => last)) };
}

const part = sql<Part>`json_build_object('count', count(*)::int, 'cents', coalesce(sum(cents), 0)::bigint)`;

/** What went back to donors or to banks, before and after its transfer. */
async function readGoneBack(handle: Handle, campaignId: string) {
  const { rows } = await sql<{ what: "refund" | "dispute"; late: boolean; part: Part }>`
    select what, late, ${part} as part from (
      select 'refund' as what, r.after_transfer as late, r.amount_cents as cents from refund r join donation d on d.id = r.donation_id
      where d.campaign_id = ${campaignId} and r.status = 'succeeded'
      union all
      select 'dispute', t.id is not null, p.lost_cents from dispute p join donation d on d.id = p.donation_id
      left join transfer t on t.donation_id = d.id and t.status = 'succeeded'
      where d.campaign_id = ${campaignId} and p.status = 'lost') gone group by 1, 2`.execute(handle);
  const of = (what: string, late: boolean): Part => rows.find((row) => row.what === what && row.late === late)?.part ?? { count: 0, cents: 0 };
  return { before: { refunds: of("refund", false), disputes: of("dispute", false) }, after: { refunds: of("refund", true), disputes: of("dispute", true) } };
}

const listPayouts = (handle: Handle, campaignId: string) =>
  handle.selectFrom("payout").select(["id", "number", "status", "amountCents", "notBefore", "arrivesOn", "paidAt", "failure", "stripePayoutId"]).where("campaignId", "=", campaignId).orderBy("number").execute();

async function sumReversals(handle: Handle, campaignId: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`select coalesce(sum(v.reversed_cents), 0)::bigint as cents from transfer_reversal v join transfer t on t.id = v.transfer_id where t.campaign_id = ${campaignId}`.execute(handle);
  return rows[0]!.cents;
}

/** Everything a statement says, as it is now; cents. `disagreeing`: what rows and ledger do not say alike, never anything. */
async function read(trx: Transaction, campaignId: string) {
  const [gifts, payouts, { sums, lastGroupId }] = [await listGifts(trx, campaignId), await listPayouts(trx, campaignId), await sumLedger(trx, campaignId)];
  const [gone, offline, ledger] = [await readGoneBack(trx, campaignId), await readOfflineStatement(trx, campaignId), ledgerFigures(sums)];
  const totals = statementTotals(gifts);
  const rows: RowSums = {
    grossCents: totals.grossCents, feeCents: totals.feeCents, labelFeeCents: totals.labelFeeCents, transferredCents: totals.netCents,
    reversedCents: await sumReversals(trx, campaignId), offlineCents: offline.cents,
    arrivedCents: payouts.filter(({ status }) => status === "paid").reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
  const { refunds, disputes } = gone.after;
  const figures = { ...ledger, gifts: gifts.length, refunds: refunds.count, refundedCents: refunds.cents, disputes: disputes.count, lostCents: disputes.cents, offlineGifts: offline.gifts };
  return { figures, before: gone.before, lines: linesOf(gifts), means: meansLines(gifts), payouts, lastGroupId, disagreeing: disagreeing(ledger, rows) };
}

export type Statement = Awaited<ReturnType<typeof read>>;

/** In one snapshot: what other hands write meanwhile is seen whole or not at all. */
export const readStatement = (campaignId: string): Promise<Statement> =>
  db.transaction().setIsolationLevel("repeatable read").execute((trx) => read(trx, campaignId));
