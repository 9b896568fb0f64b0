import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { run } from "graphile-worker";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, db, pool } from "#db";
import { withClient } from "#scripts/postgres/cluster";
import { useTestDatabase } from "#tests/database";
import { anAccount } from "#tests/factories/accounts";
import { aPostedGift } from "#tests/factories/ledger";
import { enqueue } from "~/jobs/enqueue.server";
import { env } from "~/lib/env.server";

useTestDatabase();

/** As whoever runs the migrations, who owns the tables. */
let owner = "";

beforeAll(async () => {
  owner = env().DATABASE_URL;
  const password = randomBytes(16).toString("hex");
  await withClient(owner, async (client) => {
    await client.query(readFileSync(join(import.meta.dirname, "roles.sql"), "utf8"));
    await client.query(readFileSync(join(import.meta.dirname, "roles.sql"), "utf8"));
    await client.query(`alter role propulsons_app password '${password}'`);
  });
  const url = new URL(owner);
  globalThis.propulsonsPool = new pg.Pool({ connectionString: Object.assign(url, { username: "propulsons_app", password }).href, max: 4 });
  globalThis.propulsonsPool.on("error", () => undefined);
});

afterAll(async () => {
  await closeDb();
  await withClient(owner, (client) => client.query("grant propulsons_app to current_user; drop owned by propulsons_app; drop role propulsons_app"));
});

test("the site's role does the site's work: rows, ledger, jobs", async () => {
  expect((await sql<{ role: string }>`select current_user as role`.execute(db)).rows).toEqual([{ role: "propulsons_app" }]);
  expect(await anAccount()).toMatch(/^[0-9a-f-]{36}$/);
  expect((await aPostedGift()).groupId).toBeGreaterThan(0);
  await db.transaction().execute((trx) => enqueue(trx, { name: "tick" }));
});

test("the worker takes jobs as that role", async () => {
  let done: () => void = () => undefined;
  const ticked = new Promise<void>((resolve) => (done = resolve));
  const runner = await run({ pgPool: pool(), taskList: { tick: () => done() }, noHandleSignals: true, pollInterval: 100 });
  await db.transaction().execute((trx) => enqueue(trx, { name: "tick" }));
  await ticked;
  await runner.stop();
});

describe("the questions of docs/operations.md, « Watching »", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/operations.md"), "utf8");
  const questions = [...page.matchAll(/^\| `(select [^`]+)`/gm)].map((match) => match[1]!);

  test("are several", () => expect(questions.length).toBeGreaterThan(4));

  test.each(questions)("%s: is answered", async (question) => {
    expect((await pool().query<{ count: number }>(question)).rows[0]?.count).toBeTypeOf("number");
  });
});

describe("it cannot", () => {
  test.each([
    ["drop a guard", "drop trigger ledger_entry_append_only on ledger_entry"],
    ["disable a guard", "alter table ledger_entry disable trigger all"],
    ["set the guards aside", "set session_replication_role = replica"],
    ["empty a table", "truncate ledger_entry"],
    ["rewrite the ledger", "update ledger_entry set amount_cents = 1"],
    ["alter a table", "alter table account add column spare text"],
    ["make a table", "create table spare (id int)"],
    ["make a role", "create role spare"],
    ["say that a migration ran", "delete from kysely_migration"],
  ])("%s", async (_, statement) => {
    await expect(pool().query(statement)).rejects.toThrow(/permission denied|must be owner|append-only|may not|forbid|cannot/i);
  });
});
