import { sql } from "kysely";
import { expect, test } from "vitest";
import { db } from "#db";
import { createTestDatabase, useTestDatabase } from "#tests/database";
import { withClient } from "#scripts/postgres/cluster";

useTestDatabase();

test("#db reaches this file's own migrated database", async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  expect(process.env.DATABASE_URL).toContain(rows[0]?.name);
  const migrations = await sql`select from kysely_migration`.execute(db);
  expect(migrations.rows.length).toBeGreaterThan(0);
});

test("the product's role is no superuser", async () => {
  const { rows } = await sql<{
    rolsuper: boolean;
  }>`select rolsuper from pg_roles where rolname = current_user`.execute(db);
  expect(rows).toEqual([{ rolsuper: false }]);
});

test("two databases share nothing", async () => {
  const [one, other] = [await createTestDatabase(), await createTestDatabase()];
  await withClient(one.url, (client) => client.query("create table only_here ()"));
  await expect(withClient(other.url, (client) => client.query("table only_here"))).rejects.toThrow(
    /does not exist/,
  );
  await Promise.all([one.drop(), other.drop()]);
});
