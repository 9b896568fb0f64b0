import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction as KyselyTransaction } from "kysely";
import pg from "pg";
import { env } from "~/lib/env.server";
import { logError } from "~/lib/log.server";
import { noteQuery } from "~/lib/page-reads.server";
import type { DB } from "./schema";

export type Db = Kysely<DB>;
export type Transaction = KyselyTransaction<DB>;
/** What a query takes: the pool or an open transaction. */
export type Handle = Db | Transaction;

// Cents and counts stay far below 2^53; days are days, not instants.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

declare global {
  var propulsonsPool: pg.Pool | undefined;
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: env().DATABASE_WAIT_MS,
    // A row held by a transaction that hangs must not hang every page behind it.
    lock_timeout: env().DATABASE_WAIT_MS,
  });
  // Without listeners, a restart of PostgreSQL would end the process: idle connections, then those in use.
  pool.on("error", (error) => logError("idle database connection lost", error));
  pool.on("connect", (client) => client.on("error", (error) => logError("database connection lost", error)));
  return pool;
}

/** The one pool of this process, opened at first use (Lucia shares it). */
export function pool(): pg.Pool {
  globalThis.propulsonsPool ??= openPool();
  return globalThis.propulsonsPool;
}

export const db: Db = new Kysely<DB>({
  dialect: new PostgresDialect({ pool: { connect: () => pool().connect(), end: closeDb } }),
  plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  log: ({ query }) => noteQuery(query.sql),
});

/** For scripts and tests: ends the pool so that the process can stop. */
export async function closeDb(): Promise<void> {
  const open = globalThis.propulsonsPool;
  globalThis.propulsonsPool = undefined;
  await open?.end();
}
