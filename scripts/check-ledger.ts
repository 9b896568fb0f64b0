import { Kysely, PostgresDialect, CamelCasePlugin } from "kysely";
import pg from "pg";
import type { DB } from "#db/schema";
import { historyEventKey, historyGroups } from "#db/seeds/history";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { publicFigures, type Figures } from "~/features/stats/figures.server";

/** Recomputes everything that the ledger of DATABASE_URL says; needs no other setting. Ends with 1 when something is off. */
const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error("DATABASE_URL is not set");
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString, max: 2 });
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });

// Plain spaces: this is read in terminals and by other programs.
const spaced = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, " ");
const euros = (cents: number) => `${spaced(Math.floor(cents / 100))}${cents % 100 ? `,${String(cents % 100).padStart(2, "0")}` : ""} €`;
const sentence = (figures: Figures) => `${spaced(figures.projects)} projects, ${euros(figures.cents)}, ${spaced(figures.citizens)} citizens`;

async function missingHistory(): Promise<string[]> {
  const keys = historyGroups.map(historyEventKey);
  const found = await db.selectFrom("ledgerGroup").select("eventKey").where("eventKey", "in", keys).execute();
  return keys.filter((key) => !found.some(({ eventKey }) => eventKey === key)).map((key) => `group ${key} was never imported`);
}

const figures = await publicFigures(db);
const differences = [...(await missingHistory()), ...(await checkLedger(db))];
const standing = await db.selectFrom("discrepancy").select(["kind", "subject", "otherCents", "ledgerCents"]).where("state", "=", "open").orderBy("openedAt").execute();
const run = await db.selectFrom("reconciliationRun").selectAll().where("finishedAt", "is not", null).orderBy("finishedAt", "desc").limit(1).executeTakeFirst();
const { groups } = await db.selectFrom("ledgerGroup").select((eb) => eb.fn.countAll<number>().as("groups")).executeTakeFirstOrThrow();
await db.destroy();

console.log(`history: ${sentence(figures.history)}`);
console.log(`demonstration: ${sentence(figures.demonstration)}`);
console.log(`live: ${sentence(figures.live)}`);
console.log(differences.length + standing.length ? `differences: ${differences.length + standing.length}` : `all ${spaced(groups)} groups balance and agree with their rows`);
if (run) console.log(`stripe: ${euros(run.platformStripeCents ?? 0)} on the platform, ${euros(run.platformLedgerCents ?? 0)} in the ledger, at ${run.finishedAt!.toISOString()}`);
for (const { kind, subject, otherCents, ledgerCents } of standing) differences.push(`${kind} ${subject}: ${otherCents ?? "–"} cents at Stripe or in public, ${ledgerCents ?? "–"} in the ledger`);
for (const difference of differences) console.error(`  ${difference}`);
process.exitCode = differences.length ? 1 : 0;
