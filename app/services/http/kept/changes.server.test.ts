import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { db, type Handle } from "#db";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { forgetOldPageChanges } from "~/lib/page-changes.server";
import { watchChanges, type Changes } from "./changes.server";

useTestDatabase();

let changes: Changes;
let since: number;
beforeEach(async () => {
  changes = watchChanges();
  since = await changes.look();
});

const write = (handle: Handle = db) => sql`update clock set offset_ms = offset_ms + 1`.execute(handle);
const aPause = () => sql`insert into giving_pause (kind, reason, paused_at, until) values ('paused', 'Une vérification', now(), now() + interval '1 hour')`.execute(db);
const isTold = async (topic = "clock") => {
  await changes.look();
  return !changes.areNone(since, [topic]);
};

test("a change is told once it has committed, to every process that looks, and of its table alone", async () => {
  const other = watchChanges();
  const before = await other.look();
  expect(await isTold()).toBe(false);
  await write();
  expect(await isTold()).toBe(true);
  expect(changes.areNone(since, ["campaign", "edition"])).toBe(true);
  await other.look();
  expect(other.areNone(before, ["clock"])).toBe(false);
});

test("what is read after the change is believed", async () => {
  await write();
  const after = await changes.look();
  await changes.look();
  expect(changes.areNone(after, ["clock"])).toBe(true);
});

test("a transaction that began before and commits after is told when it commits", async () => {
  const trx = await db.startTransaction().execute();
  await write(trx);
  const during = await changes.look();
  await aPause();
  await changes.look();
  expect(changes.areNone(during, ["clock"])).toBe(true);
  await trx.commit().execute();
  await changes.look();
  expect(changes.areNone(during, ["clock"])).toBe(false);
});

test("what is rolled back, and a sweep that finds nothing, change no page", async () => {
  const trx = await db.startTransaction().execute();
  await write(trx);
  await trx.rollback().execute();
  await sql`update clock set offset_ms = 5 where offset_ms = -1`.execute(db);
  await sql`update giving_pause set reason = 'Une autre' where reason = 'aucune'`.execute(db);
  expect(await isTold()).toBe(false);
  expect(await isTold("giving_pause")).toBe(false);
});

test("rows that go are told, one by one or all at once", async () => {
  await sql`create table things as select 1 as n`.execute(db);
  await sql`select watch_for_pages('things')`.execute(db);
  await sql`delete from things`.execute(db);
  expect(await isTold("things")).toBe(true);
  since = await changes.look();
  await sql`truncate things`.execute(db);
  expect(await isTold("things")).toBe(true);
});

test("gifts are told by campaign", async () => {
  const [one, other] = [await aLiveCampaign(), await aLiveCampaign()];
  since = await changes.look();
  await sql`insert into campaign_pulse (campaign_id) values (${one.campaignId})`.execute(db);
  expect(await isTold(`campaign_pulse:${one.campaignId}`)).toBe(true);
  expect(changes.areNone(since, [`campaign_pulse:${other.campaignId}`])).toBe(true);
});

test("many who look at once share a question that begins after them; one that fails tells nobody that nothing changed", async () => {
  const looks = await Promise.all(Array.from({ length: 20 }, () => changes.look()));
  expect(new Set(looks).size).toBe(1);
  let fails = true;
  const shaky = watchChanges(() => (fails ? Promise.reject(new Error("away")) : Promise.resolve("")));
  await expect(shaky.look()).rejects.toThrow("away");
  fails = false;
  const first = await shaky.look();
  fails = true;
  await write();
  await expect(shaky.look()).rejects.toThrow("away");
  fails = false;
  await shaky.look();
  expect(shaky.areNone(first, ["clock"])).toBe(false);
});

test("what the database does not know of empties everything when it changes", async () => {
  let unread = "0";
  const watched = watchChanges(() => Promise.resolve(unread));
  const first = await watched.look();
  await watched.look();
  expect(watched.areNone(first, [])).toBe(true);
  unread = "1";
  await watched.look();
  expect(watched.areNone(first, [])).toBe(false);
});

test("many writes of one transaction are one row, dated to the hour, forgotten after a day", async () => {
  await sql`delete from page_change`.execute(db);
  await db.transaction().execute(async (trx) => {
    for (let n = 0; n < 3; n += 1) await write(trx);
  });
  const rows = await db.selectFrom("pageChange").select(["topic", "at"]).execute();
  expect(rows.map(({ topic, at }) => [topic, at.getTime() % 3_600_000])).toEqual([["clock", 0]]);
  await forgetOldPageChanges();
  expect(await db.selectFrom("pageChange").select("topic").execute()).toHaveLength(1);
  await db.updateTable("pageChange").set({ at: new Date(Date.now() - 25 * 3_600_000) }).execute();
  await forgetOldPageChanges();
  expect(await db.selectFrom("pageChange").select("topic").execute()).toEqual([]);
});
