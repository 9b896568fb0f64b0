import { sql } from "kysely";
import type { Handle } from "#db";
import { labelReserve, platform } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { findWrongCounters, listCounters, type Counter } from "./campaign-counters.server";
import { keepFinest, type Finding, type FindingKind } from "./finding";
import { checkLedger } from "./ledger-check.server";
import { findPairs, type PairFindings } from "./pair-findings.server";
import { platformAccount, type BookRead } from "./read-book.server";
import { checkStock } from "./stock-check.server";

/** Signed cents on both sides, as they were compared. */
export type Figures = {
  platformStripeCents: number;
  platformLedgerCents: number;
  holdersStripeCents: number;
  holdersLedgerCents: number;
  publicCents: number;
  publicLedgerCents: number;
  underWay: number;
  /** What Stripe has more than we, or less, of what is under way. */
  platformUnderWayCents: number;
  holdersUnderWayCents: number;
};

export type Comparison = { findings: Finding[]; figures: Figures };

const plain = (kind: FindingKind, subject: string, facts: Finding["facts"] = {}): Finding => ({ kind, subject, campaignId: null, otherCents: null, ledgerCents: null, facts });

/** Compares everything, on one moment of our database. `books` has been read from Stripe just before. */
export async function compareBooks(handle: Handle, books: readonly BookRead[], at: Date): Promise<Comparison> {
  const counters = await listCounters(handle);
  const { findings, ...moving } = await findPairs(handle, at);
  const ofBooks = [...(await findBookDifferences(handle)), ...(await findOverdrawnReserve(handle))];
  return {
    findings: [
      ...keepFinest(findings, ofBooks, findWrongCounters(counters)),
      ...(await findWrongBalances(handle, books)),
      ...books.flatMap(({ changed }) => changed.map((id) => plain("changed_line", `stripe:${id}`, { ids: [id] }))),
    ],
    figures: await figuresOf(handle, books, counters, moving),
  };
}

/** What our own rows say otherwise than the ledger or than each other; a sentence each, for whoever knows the tables. */
async function findBookDifferences(handle: Handle): Promise<Finding[]> {
  const told = (kind: FindingKind) => (sentence: string) => plain(kind, sentence, { sentence });
  return [...(await checkLedger(handle)).map(told("books")), ...(await checkStock(handle)).map(told("stock"))];
}

/** Overdrawn, the label owes money to the gifts of its campaigns. */
async function findOverdrawnReserve(handle: Handle): Promise<Finding[]> {
  const cents = await accountBalance(handle, labelReserve);
  return cents > 0 ? [{ ...plain("reserve_overdrawn", "label:reserve"), ledgerCents: -cents }] : [];
}

/** Every line of Stripe's book is compared one by one; what a balance at rest holds besides, we have not read. A line that changed says it finer. */
async function findWrongBalances(handle: Handle, books: readonly BookRead[]): Promise<Finding[]> {
  const sums = await handle.selectFrom("balanceTransaction").select(["account", sql<number>`sum(net_cents)::bigint`.as("cents")]).groupBy("account").execute();
  return books.filter(({ isSteady, changed }) => isSteady && changed.length === 0).flatMap(({ account, balanceCents }) => {
    const ledgerCents = sums.find((sum) => sum.account === account)?.cents ?? 0;
    return balanceCents === ledgerCents ? [] : [{ ...plain("stripe_balance", `account:${account}`, { accounts: [account] }), otherCents: balanceCents, ledgerCents }];
  });
}

async function holdersLedger(handle: Handle): Promise<number> {
  const { cents } = await handle.selectFrom("ledgerEntry").select(sql<number>`coalesce(sum(amount_cents), 0)::bigint`.as("cents")).where("accountCode", "like", "stripe:connected:%").executeTakeFirstOrThrow();
  return cents;
}

async function figuresOf(handle: Handle, books: readonly BookRead[], counters: readonly Counter[], { underWay, underWayCents }: Omit<PairFindings, "findings">): Promise<Figures> {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, cents) => total + cents, 0);
  return {
    platformStripeCents: sum(books.filter(({ account }) => account === platformAccount).map(({ balanceCents }) => balanceCents)),
    platformLedgerCents: await accountBalance(handle, platform),
    holdersStripeCents: sum(books.filter(({ account }) => account !== platformAccount).map(({ balanceCents }) => balanceCents)),
    holdersLedgerCents: await holdersLedger(handle),
    publicCents: sum(counters.map(({ publicCents }) => publicCents)),
    publicLedgerCents: sum(counters.map(({ ledgerCents }) => ledgerCents)),
    underWay, platformUnderWayCents: underWayCents.platform, holdersUnderWayCents: underWayCents.holders,
  };
}
