import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { moveClockTo, now } from "~/lib/clock.server";
import { recordAudit } from "~/lib/audit.server";
import { checkAudit, listDueAuditChecks, readJournalState } from "./check-audit.server";
import { verifyAuditChain } from "./verify-audit.server";

useTestDatabase();

const somebody = { accountId: randomUUID(), name: "Camille Exemple", roles: ["team"] };

/** The owner of the tables can switch their guards off: what the chain must show afterwards. */
const tamper = (statement: string) => db.transaction().execute(async (trx) => {
  await sql.raw("alter table audit_entry disable trigger user").execute(trx);
  await sql.raw(statement).execute(trx);
  await sql.raw("alter table audit_entry enable trigger user").execute(trx);
});

beforeEach(async () => {
  await sql.raw("alter table audit_check disable trigger user; delete from audit_check; alter table audit_check enable trigger user").execute(db);
  await tamper("delete from audit_entry");
  await db.transaction().execute(async (trx) => {
    for (const n of [1, 2, 3, 4, 5])
      await recordAudit(trx, { actor: somebody, action: "project.corrected", objectKind: "project", objectId: randomUUID(), before: { n }, after: { n: n + 1 }, reason: "é" });
  });
});

test("an untouched chain holds, from the first row to its head", async () => {
  expect(await verifyAuditChain(db)).toMatchObject({ entries: 5, head: { position: 5 }, broken: null });
});

describe("whoever switches the guards off is found", () => {
  const columns: [string, string][] = [
    ["at", "at + interval '1 microsecond'"], ["recorded_at", "now()"], ["actor_account_id", "gen_random_uuid()"], ["actor_role", "'seat'"], ["actor_role", "null"], ["actor_name", "'Nadia'"],
    ["action", "'project.created'"], ["object_kind", "'campaign'"], ["object_id", "'x'"], ["before", "null"], ["after", "'{\"n\": 9}'"],
    ["reason", "'e'"], ["request_id", "'x'"], ["previous_hash", "repeat('1', 64)"], ["hash", "repeat('1', 64)"],
  ];
  test.each(columns)("changing %s to %s", async (column, value) => {
    await tamper(`update audit_entry set ${column} = ${value} where position = 3`);
    expect((await verifyAuditChain(db)).broken?.position).toBe(3);
  });

  test("sealing the changed row anew breaks the next link", async () => {
    await tamper("update audit_entry set reason = 'autre' where position = 3; update audit_entry e set hash = audit_hash(e) where position = 3");
    expect((await verifyAuditChain(db)).broken).toEqual({ position: 4, problem: "wrong_link" });
  });

  test("a row taken out leaves a gap", async () => {
    await tamper("delete from audit_entry where position = 2");
    expect((await verifyAuditChain(db)).broken).toEqual({ position: 2, problem: "gap" });
  });

  test("a row slipped in between breaks the next link", async () => {
    await tamper(`insert into audit_entry select 0, at, recorded_at, actor_kind, actor_account_id, actor_role, actor_name, action, object_kind, object_id, before, after, reason, request_id, previous_hash, 'x' from audit_entry where position = 1`);
    expect((await verifyAuditChain(db)).broken?.position).toBe(1);
  });

  test("the end cut off shows by the head that an earlier verification saw", async () => {
    await checkAudit();
    await tamper("delete from audit_entry where position >= 4");
    expect((await verifyAuditChain(db)).broken).toEqual({ position: 5, problem: "head_missing" });
  });

  test("the whole chain written anew shows by the head kept outside", async () => {
    const { head } = await verifyAuditChain(db);
    await tamper("delete from audit_entry");
    await db.transaction().execute(async (trx) => {
      for (let n = 0; n < 5; n += 1) await recordAudit(trx, { actor: somebody, action: "project.corrected", objectKind: "project", objectId: "x" });
    });
    expect((await verifyAuditChain(db)).broken).toBeNull();
    expect((await verifyAuditChain(db, [head])).broken).toEqual({ position: 5, problem: "head_missing" });
  });
});

test("each verification is kept, and due again a day later by the product's clock", async () => {
  expect(await readJournalState()).toBeNull();
  expect(await listDueAuditChecks(db, await now())).toHaveLength(1);
  await checkAudit();
  expect(await readJournalState()).toMatchObject({ entries: 5, head: { position: 5 }, broken: null });
  expect(await listDueAuditChecks(db, await now())).toEqual([]);
  await moveClockTo(new Date((await now()).getTime() + 86_400_000));
  expect(await listDueAuditChecks(db, await now())).toEqual([{ name: "verify_audit" }]);
  await tamper("update audit_entry set reason = 'autre' where position = 2");
  await checkAudit();
  expect(await readJournalState()).toMatchObject({ broken: { position: 2, problem: "wrong_seal" } });
});
