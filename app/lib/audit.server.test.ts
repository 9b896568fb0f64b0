import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db, type Transaction } from "#db";
import { useTestDatabase } from "#tests/database";
import { recordAudit, type AuditFact } from "./audit.server";
import { verifyAuditChain } from "~/features/audit/verify-audit.server";

useTestDatabase();

const somebody = { accountId: randomUUID(), name: "Camille Exemple", roles: ["member", "team"] };
const fact = (more: Partial<AuditFact> = {}): AuditFact => ({ actor: somebody, action: "project.corrected", objectKind: "project", objectId: randomUUID(), ...more });
const record = (more?: Partial<AuditFact>) => db.transaction().execute((trx) => recordAudit(trx, fact(more)));
const entries = () => db.selectFrom("auditEntry").selectAll().orderBy("position").execute();
const intents = async () => (await db.selectFrom("auditIntent").select("id").execute()).length;

test("a fact enters the chain at the commit, with its seal and the role of then", async () => {
  await record({ before: { name: "Cafe", theme: "culture" }, after: { name: "Café", theme: "culture" }, reason: "un accent" });
  const [entry] = await entries();
  expect(entry).toMatchObject({
    position: 1, actorKind: "person", actorName: "Camille Exemple", actorRole: "team", before: { name: "Cafe" }, after: { name: "Café" },
    reason: "un accent", previousHash: "0".repeat(64), hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await intents()).toBe(0);
});

test("what is rolled back was never said", async () => {
  const before = (await entries()).length;
  await db.transaction().execute(async (trx) => {
    await recordAudit(trx, fact());
    throw new Error("changed my mind");
  }).catch(() => undefined);
  expect([(await entries()).length, await intents()]).toEqual([before, 0]);
});

test.each(["update audit_entry set reason = 'autre'", "delete from audit_entry", "truncate audit_entry", "delete from audit_check where true", "truncate audit_check"])("%s is refused", async (statement) => {
  await record();
  await sql`insert into audit_check (at, entries, head_position, head_hash) select now(), 1, 1, hash from audit_entry where position = 1`.execute(db);
  await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/);
});

test("nobody chooses a position or a seal", async () => {
  const [{ last }] = (await sql<{ last: number }>`select max(position) as last from audit_entry`.execute(db)).rows as [{ last: number }];
  await sql`insert into audit_entry (position, at, recorded_at, actor_kind, action, object_kind, object_id, previous_hash, hash)
    values (999, now(), '2001-01-01', 'system', 'project.corrected', 'project', 'x', 'forged', 'forged')`.execute(db);
  const newest = (await entries()).at(-1)!;
  expect(newest.position).toBe(last + 1);
  expect(newest.recordedAt.getFullYear()).toBeGreaterThan(2001);
  expect((await verifyAuditChain(db)).broken).toBeNull();
});

describe("secrets", () => {
  test("are refused by the helper", async () => {
    await expect(record({ after: { door: { accessToken: "x" } } })).rejects.toThrow(/no secret/);
  });

  test.each(["passwordHash", "code", "recoveryCodes", "totp_secret", "sessionId", "iban", "apiKey"])("%s is refused by the database", async (key) => {
    const facts = JSON.stringify({ list: [{ [key]: "x" }] });
    const insert = sql`insert into audit_intent (at, actor_kind, action, object_kind, object_id, after) values (now(), 'system', 'a.b', 'c', 'd', ${facts})`;
    await expect(insert.execute(db)).rejects.toThrow(/check constraint/);
  });

  test("the database lets plain codes through and refuses keys of Stripe", async () => {
    const insert = (facts: object) =>
      sql`insert into audit_intent (at, actor_kind, action, object_kind, object_id, after) values (now(), 'system', 'a.b', 'c', 'd', ${JSON.stringify(facts)})`.execute(db);
    await insert({ communeCode: "62119", postal_code: "62400" });
    await expect(insert({ note: "sk_test_1" })).rejects.toThrow(/check constraint/);
  });
});

const waiting = async () =>
  (await sql<{ n: number }>`select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)).rows[0]!.n;

test("a second commit waits for the first: no two rows take one position", async () => {
  let second: Promise<void> | undefined;
  await db.transaction().execute(async (trx) => {
    await recordAudit(trx, fact());
    await sql`set constraints all immediate`.execute(trx);
    second = record();
    while ((await waiting()) === 0);
  });
  await second;
  expect((await verifyAuditChain(db)).broken).toBeNull();
});

test("twenty commands at once, before and after taking the same row, leave one chain without gap or deadlock", async () => {
  const id = randomUUID();
  await sql`insert into file (id, storage_key, name, content_type, size_bytes, sha256) values (${id}, ${id}, 'a', 'text/plain', 0, '')`.execute(db);
  const takeRow = (trx: Transaction) => trx.updateTable("file").set((eb) => ({ sizeBytes: eb("sizeBytes", "+", 1) })).where("id", "=", id).execute();
  const before = (await entries()).length;
  // Half speak before they take the row, half after: were the chain's lock taken at once, they would wait for each other.
  await Promise.all(Array.from({ length: 20 }, (_, n) => db.transaction().execute(async (trx) => {
    if (n % 2) await takeRow(trx);
    await recordAudit(trx, fact({ after: { n } }));
    if (n % 2 === 0) await takeRow(trx);
    await recordAudit(trx, fact({ after: { n, again: true } }));
  })));
  const found = await entries();
  expect(found.map(({ position }) => position)).toEqual(found.map((_, index) => index + 1));
  expect(found).toHaveLength(before + 40);
  expect((await verifyAuditChain(db)).broken).toBeNull();
});
