import { readdir, readFile } from "node:fs/promises";
import { runMigrations } from "graphile-worker";
import { Kysely, Migrator, PostgresDialect, sql, type Migration, type MigrationProvider } from "kysely";
import pg from "pg";
import { keepOfficialPlaces } from "./official-places.server";

const folder = new URL("./migrations/", import.meta.url);

/** Each `NNNN_name.sql` is one migration, forward only. */
const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
    const migrations: Record<string, Migration> = {};
    for (const name of names) {
      const text = await readFile(new URL(name, folder), "utf8");
      migrations[name.replace(".sql", "")] = { up: async (db) => void (await sql.raw(text).execute(db)) };
    }
    return migrations;
  },
};

/** Brings a database to the newest schema, the queue's own tables included. Returns the names applied now. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A lost connection fails the statement that needs it; without listeners it would end the process too.
  pool.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error, results } = await new Migrator({ db, provider: sqlFiles }).migrateToLatest();
    if (error) throw error;
    await runMigrations({ pgPool: pool });
    await keepOfficialPlaces(pool, process.env.TERRITORY ?? "62");
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}
