import { sql } from "kysely";
import type { Handle } from "#db";
import type { Account } from "./accounts";

const total = sql<number>`coalesce(sum(amount_cents), 0)::bigint`;

/** Balance of one account, in signed cents, recomputed from its entries. */
export async function accountBalance(handle: Handle, account: Account): Promise<number> {
  const row = await handle
    .selectFrom("ledgerEntry").select(total.as("cents")).where("accountCode", "=", account).executeTakeFirstOrThrow();
  return row.cents;
}

/** Every account that has an entry, with its balance in signed cents. */
export function listBalances(handle: Handle): Promise<{ code: string; cents: number }[]> {
  return handle
    .selectFrom("ledgerEntry").select(["accountCode as code", total.as("cents")]).groupBy("accountCode").orderBy("accountCode").execute();
}
