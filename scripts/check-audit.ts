import { Kysely, PostgresDialect, CamelCasePlugin } from "kysely";
import pg from "pg";
import type { DB } from "#db/schema";
import type { Head } from "~/features/audit/chain";
import { verifyAuditChain } from "~/features/audit/verify-audit.server";

/** Walks the journal of DATABASE_URL; takes heads kept elsewhere, `position:hash`. Ends with 1 at the first row that does not hold. */
const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error("DATABASE_URL is not set");
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 2 }) }), plugins: [new CamelCasePlugin()] });

const asHead = (text: string): Head => {
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!position || !hash) throw new Error(`not a head: ${text} (expected position:hash)`);
  return { position: Number(position), hash };
};

const { entries, head, broken } = await verifyAuditChain(db, process.argv.slice(2).map(asHead));
await db.destroy();

console.log(broken ? `broken at position ${broken.position}: ${broken.problem}` : `all ${entries} entries hold`);
console.log(`head: ${head.position}:${head.hash}`);
process.exitCode = broken ? 1 : 0;
