import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { anEnquiry } from "#tests/factories/enquiries";
import { aPaidGift } from "#tests/factories/ledger";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import type { BilanFilters } from "./bilan-filters";
import { readBilan } from "./bilan.server";
import { isKept } from "./kept-money.server";
import { countMoney, readMoney, type Money } from "./money.server";
import { currentSums } from "./money-sums.server";

useTestDatabase();

const campaigns: string[] = [];
const days = ["2025-11-30T23:30:00Z", "2025-12-01T10:00:00Z", "2025-12-31T22:30:00Z", "2026-01-15T10:00:00Z", "2026-02-10T10:00:00Z"];
const periods: BilanFilters[] = [{}, { from: "2025-12-01" }, { to: "2025-12-31" }, { from: "2025-12-01", to: "2025-12-31" }, { from: "2025-12-01", to: "2026-01-31" }, { from: "2024-01-01", to: "2024-12-31" }, { theme: "energie" }, { epci: "200072460", from: "2026-01-01" }, { commune: "62041", to: "2026-01-31" }];

beforeAll(async () => {
  for (const theme of ["energie", "culture"]) {
    const { campaignId, projectId } = await aLiveCampaign();
    await db.updateTable("project").set({ theme }).where("id", "=", projectId).execute();
    campaigns.push(campaignId);
  }
  // Pays the fees of the gifts that go back.
  await aPaidGift(campaigns[0]!, { email: "h@example.org", amountCents: 100_000, isDemo: true });
});

/** Groups of communes have their own test in the bilan's: sums know the group, gifts the commune. */
const shares = ["theme", "commune", "partner"] as const;
const inOrder = ({ shares: told, ...money }: Money) => ({ ...money, shares: Object.values(told).map((list) => [...list].sort((a, b) => a.key.localeCompare(b.key))) });
const inTransaction = (filters: BilanFilters) => db.transaction().execute((trx) => readBilan(filters, ["theme", "epci", "commune"], trx, true));

/** Counted gift by gift in a transaction; and as pages read it. */
async function expectSame(): Promise<void> {
  for (const filters of periods) {
    expect(inOrder(await readMoney(filters, shares, db, true)), JSON.stringify(filters)).toEqual(inOrder(await countMoney(filters, shares, db, true)));
    expect(await readBilan(filters, ["theme", "epci", "commune"], db, true), JSON.stringify(filters)).toEqual(await inTransaction(filters));
  }
  expect(await checkLedger()).toEqual([]);
}

type Act = { kind: "gift" | "refund" | "theme" | "place"; campaign: number; donor: number; day: number; cents: number };
const act = fc.record<Act>({ kind: fc.constantFrom("gift", "gift", "gift", "refund", "theme", "place"), campaign: fc.nat(1), donor: fc.nat(3), day: fc.nat(days.length - 1), cents: fc.integer({ min: 100, max: 5000 }) });

async function play({ kind, campaign, donor, day, cents }: Act): Promise<void> {
  const campaignId = campaigns[campaign]!;
  if (kind === "gift") await aPaidGift(campaignId, { email: `D${donor}@example.org`, amountCents: cents, at: new Date(days[day]!), isDemo: true });
  if (kind === "refund") await aPaidGift(campaignId, { email: `d${donor}@example.org`, amountCents: cents, refundedCents: cents - (cents % 2), at: new Date(days[day]!), isDemo: true });
  const moved = kind === "theme" ? { theme: cents % 2 ? "energie" : "culture" } : kind === "place" ? { communeCode: cents % 2 ? "62041" : "59350" } : null;
  if (moved) await db.updateTable("project").set(moved).where("id", "=", db.selectFrom("campaign").select("projectId").where("id", "=", campaignId)).execute();
}

test("whatever happens, kept sums are what the gifts add up to", async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), async (acts) => {
    for (const one of acts) await play(one);
    await expectSame();
  }), { numRuns: 6, examples: [[[{ kind: "refund", campaign: 0, donor: 0, day: 0, cents: 4000 }]]] });
});

describe("what is kept", () => {
  test("nothing is read again while nothing changes", async () => {
    const before = await currentSums();
    expect((await currentSums()).memo).toBe(before.memo);
    await aPaidGift(campaigns[0]!, { email: "e@example.org", amountCents: 100, isDemo: true });
    expect((await currentSums()).memo).not.toBe(before.memo);
  });

  test("a long transaction of another kind makes nobody count again", async () => {
    const other = await db.startTransaction().execute();
    await other.insertInto("pageChange").values({ topic: "nothing" }).execute();
    await aPaidGift(campaigns[0]!, { email: "f@example.org", amountCents: 100, isDemo: true });
    const before = await currentSums();
    expect((await currentSums()).memo).toBe(before.memo);
    await other.rollback().execute();
  });

  test("whoever asks at the same time counts once, and the check finds a sum that is wrong", async () => {
    await aPaidGift(campaigns[0]!, { email: "g@example.org", amountCents: 100, isDemo: true });
    await Promise.all([1, 2, 3].map(() => sql`select keep_money_sums()`.execute(db)));
    expect(await checkLedger()).toEqual([]);
    await db.updateTable("moneySum").set((eb) => ({ cents: eb("cents", "+", 1) })).where("theme", "=", "").where("place", "=", "").where("gifts", ">", 0).execute();
    expect(await checkLedger()).not.toEqual([]);
    await db.updateTable("moneySum").set((eb) => ({ cents: eb("cents", "-", 1) })).where("theme", "=", "").where("place", "=", "").where("gifts", ">", 0).execute();
  });

  test("a step of the label is counted at once", async () => {
    const steps = async () => (await readBilan({}, ["theme"], db, false)).funnel.live.enquiry;
    const before = await steps();
    await anEnquiry(await aTeamMember(), { status: "met", theme: "energie" });
    expect(await steps()).toBe(before + 1);
  });

  test("a gift that had not committed when the page was read is in the next one", async () => {
    const [campaignId] = campaigns;
    const cents = async () => (await readBilan({}, ["theme"], db, true)).collected.cents;
    const before = await cents();
    const { id } = await db.selectFrom("donation").select("id").where("campaignId", "=", campaignId!).where("netCents", ">=", 100).executeTakeFirstOrThrow();
    const trx = await db.startTransaction().execute();
    const { netCents } = await trx.updateTable("donation").set((eb) => ({ refundedCents: eb("refundedCents", "+", 50) })).where("id", "=", id).returning("netCents").executeTakeFirstOrThrow();
    expect([await cents(), netCents]).toEqual([before, expect.any(Number)]);
    await trx.commit().execute();
    expect(await cents()).toBe(before - 50);
  });

  test.each<[BilanFilters, boolean]>([[{}, true], [{ from: "2025-12-01", to: "2026-02-28" }, true], [{ from: "2025-12-02" }, false], [{ to: "2025-12-30" }, false], [{ partnerId: "x" }, false]])("%j: %s", (filters, kept) => expect(isKept(filters)).toBe(kept));
});
