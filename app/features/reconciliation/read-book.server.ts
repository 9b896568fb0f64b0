import { sql } from "kysely";
import { db } from "#db";
import { stripe } from "~/services/stripe.server";
import { toLine, type StripeLine } from "./stripe-line";

/** The name of the label's own account in our copy of Stripe's book. */
export const platformAccount = "platform";

/** Lines are read again for so long after their day: Stripe may list one a little late. */
const overlapMs = 3 * 86_400_000;
const pageSize = 100;

export type BookRead = {
  account: string;
  /** Available and pending, in cents. */
  balanceCents: number;
  /** Whether it stood still while the lines were read. */
  isSteady: boolean;
  /** Lines read this time, known ones included. */
  lines: number;
  /** Lines that Stripe tells otherwise than when they were first read. */
  changed: string[];
};

const optionsOf = (account: string) => (account === platformAccount ? {} : { stripeAccount: account });

async function balanceOf(account: string): Promise<number> {
  const { available, pending } = await stripe().balance.retrieve({}, optionsOf(account));
  return [...available, ...pending].filter(({ currency }) => currency === "eur").reduce((sum, { amount }) => sum + amount, 0);
}

/** Copies what is new in an account's book, and reads its balance before and after. @throws Stripe's errors: the queue tries again */
export async function readBook(account: string, at: Date, attemptsLeft = 3): Promise<BookRead> {
  const before = await balanceOf(account);
  const read = await copyLines(account, at);
  const balanceCents = await balanceOf(account);
  const isSteady = balanceCents === before;
  return isSteady || attemptsLeft <= 1 ? { account, balanceCents, isSteady, ...read } : readBook(account, at, attemptsLeft - 1);
}

async function copyLines(account: string, at: Date): Promise<{ lines: number; changed: string[] }> {
  const { last } = await db.selectFrom("balanceTransaction").select((eb) => eb.fn.max("createdAt").as("last")).where("account", "=", account).executeTakeFirstOrThrow();
  const created = last && { gte: Math.floor((last.getTime() - overlapMs) / 1000) };
  const list = stripe().balanceTransactions.list({ limit: pageSize, expand: ["data.source"], ...(created && { created }) }, optionsOf(account));
  const changed: string[] = [];
  let [page, lines]: [StripeLine[], number] = [[], 0];
  for await (const told of list) {
    page.push(toLine(told));
    lines += 1;
    if (page.length < pageSize) continue;
    changed.push(...(await keep(account, page, at)));
    page = [];
  }
  return { lines, changed: [...changed, ...(await keep(account, page, at))] };
}

/** Answers those that were known with other amounts: a book does not change, so a person must look. */
async function keep(account: string, lines: readonly StripeLine[], at: Date): Promise<string[]> {
  if (lines.length === 0) return [];
  await db.insertInto("balanceTransaction").values(lines.map((line) => ({ ...line, account, readAt: at }))).onConflict((conflict) => conflict.column("id").doNothing()).execute();
  const known = await db.selectFrom("balanceTransaction").select(["id", "account", "type", "amountCents", "feeCents"]).where("id", "in", lines.map(({ id }) => id)).execute();
  const same = (line: StripeLine) => known.some((row) => row.id === line.id && row.account === account && row.type === line.type && row.amountCents === line.amountCents && row.feeCents === line.feeCents);
  return lines.filter((line) => !same(line)).map(({ id }) => id);
}

/** The Stripe accounts of holders whose campaigns may have money there. */
export async function listHolderAccounts(): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select destination as account from transfer union select stripe_account_id from payout
    union select o.stripe_account_id from organisation o join project p on p.organisation_id = o.id join campaign c on c.project_id = p.id
      where o.stripe_account_id is not null
    order by 1`.execute(db);
  return rows.map(({ account }) => account);
}
