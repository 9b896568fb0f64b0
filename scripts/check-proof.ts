import { Kysely, PostgresDialect, CamelCasePlugin } from "kysely";
import pg from "pg";
import type { DB } from "#db/schema";
import { checkProof } from "~/features/proof/check-proof.server";

/** Rebuilds the public proof of DATABASE_URL from the ledger. Ends with 1 when a published day does not hold. */
const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error("DATABASE_URL is not set");
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 2 }) }), plugins: [new CamelCasePlugin()] });

const { campaigns, days, differences } = await checkProof(db);
await db.destroy();

console.log(differences.length ? `differences: ${differences.length}` : `all ${days} days of ${campaigns} campaigns hold, and lead to their counters`);
for (const difference of differences) console.error(`  ${difference}`);
process.exitCode = differences.length ? 1 : 0;
