import { sql } from "kysely";
import { db, type Transaction } from "#db";

/** PostgreSQL's log shows no parameter of what follows on this transaction, where it may be told so. */
export const hushParameters = (trx: Transaction) => sql`select hush_parameters()`.execute(trx);

/** Questions about a voter or a ballot: asked so that PostgreSQL's log keeps neither tag nor slot. */
export const hushed = <T>(ask: (trx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await hushParameters(trx);
    return ask(trx);
  });
