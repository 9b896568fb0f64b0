import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { aPostedGift } from "#tests/factories/ledger";
import { useTestDatabase } from "#tests/database";
import { accountBalance } from "./balances.server";
import { campaignFunds } from "./accounts";
import { giftEntries } from "./entries";
import { post } from "./post.server";

useTestDatabase();

const entriesOf = (groupId: number) => db.selectFrom("ledgerEntry").selectAll().where("groupId", "=", groupId).orderBy("id").execute();

describe("posting", () => {
  test("writes a group with its lines", async () => {
    const gift = await aPostedGift({ amountCents: 2500, feeCents: 63 });
    expect((await entriesOf(gift.groupId)).map((line) => line.amountCents)).toEqual([2437, 63, -2500]);
    expect(await accountBalance(db, campaignFunds(gift.campaignId))).toBe(-2500);
  });

  test("the same event twice is one group", async () => {
    const gift = await aPostedGift();
    const again = await db.transaction().execute((trx) => post(trx, gift.group));
    expect(again).toEqual({ groupId: gift.groupId, isNew: false });
    expect(await entriesOf(gift.groupId)).toHaveLength(3);
  });

  test("the same event ten times at once is one group", async () => {
    const { group } = await aPostedGift();
    const once = { ...group, eventKey: "gift:at-once" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => db.transaction().execute((trx) => post(trx, once))));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(answers.map(({ groupId }) => groupId)).size).toBe(1);
  });

  test("the same event with other amounts is refused", async () => {
    const { group, campaignId } = await aPostedGift();
    const other = { ...group, entries: giftEntries({ campaignId, amountCents: 2600, feeCents: 63 }) };
    await expect(db.transaction().execute((trx) => post(trx, other))).rejects.toThrow(/already posted with other entries/);
  });

  test.each([
    ["unbalanced", [2500, -2400]], ["fractions of a cent", [0.5, -0.5]], ["a line of zero", [0, 0]], ["one line", [0]],
    ["beyond whole numbers", [2 ** 53, -(2 ** 53)]],
  ])("%s is refused before the database", async (_why, amounts) => {
    const { group } = await aPostedGift();
    const entries = amounts.map((amountCents) => ({ account: "stripe:platform" as const, amountCents }));
    await expect(db.transaction().execute((trx) => post(trx, { ...group, eventKey: "wrong", entries }))).rejects.toThrow(/[Ll]edger entries|ledger group/);
  });
});

describe("the database itself refuses", () => {
  const newGroup = `insert into ledger_group (event_key, kind, origin, is_demo, description, occurred_at)
    values ('raw:' || gen_random_uuid(), 'gift', 'live', true, 'raw', now()) returning id`;
  const run = (statement: string) => db.transaction().execute((trx) => sql.raw(statement).execute(trx));
  const line = (group: string, cents: number) => `insert into ledger_entry (group_id, account_code, amount_cents) values (${group}, 'stripe:platform', ${cents})`;

  test("an unbalanced group", async () => {
    await aPostedGift();
    await expect(run(`with g as (${newGroup}) insert into ledger_entry (group_id, account_code, amount_cents)
      select id, 'stripe:platform', amount from g, (values (2500), (-2499)) as lines (amount)`)).rejects.toThrow(/does not balance/);
  });

  test("a group without entries", async () => {
    await expect(run(newGroup)).rejects.toThrow(/does not balance/);
  });

  test("an entry, and even a balanced pair, added to an old group", async () => {
    const { groupId } = await aPostedGift();
    await expect(run(line(String(groupId), 100))).rejects.toThrow(/is closed/);
    await expect(run(`${line(String(groupId), 100)}, (${groupId}, 'stripe:platform', -100)`)).rejects.toThrow(/is closed/);
  });

  test("a pair added to an old group by forging its transaction", async () => {
    await aPostedGift();
    await expect(run(`update ledger_group set transaction_id = pg_current_xact_id()`)).rejects.toThrow(/append-only/);
  });

  test.each(["ledger_account", "ledger_group", "ledger_entry"])("any change to %s", async (table) => {
    await aPostedGift();
    const column = { ledger_account: "kind = 'asset'", ledger_group: "description = 'x'", ledger_entry: "amount_cents = 1" }[table]!;
    await expect(run(`update ${table} set ${column}`)).rejects.toThrow(/append-only/);
    await expect(run(`delete from ${table}`)).rejects.toThrow(/append-only|foreign key/);
    await expect(run(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
  });
});
