import { sql } from "kysely";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward, type LiveCampaign } from "#tests/factories/donations";
import { applyDonation } from "~/features/donations/apply-donation.server";
import { listDueDonations } from "~/features/donations/due-donations.server";
import type { GiftRequest } from "~/features/donations/gift-request";
import { openDonation } from "~/features/donations/open-donation.server";
import { handle as checkDonation } from "~/jobs/handlers/check-donation.server";
import { useSandbox } from "./sandbox";
import { killAt, killWhen } from "./victim";

useTestDatabase();
const sandbox = useSandbox();
const minute = 60_000;
const sessionCreation = { method: "POST", path: /^\/v1\/checkout\/sessions$/ } as const;

let campaign: LiveCampaign;
let reward: string;
let request: GiftRequest;
beforeEach(async () => {
  await sandbox.setClock(0);
  campaign = await aLiveCampaign();
  reward = await aReward(campaign.id, { stock: 1 });
  request = aGiftRequest(campaign.id, { basket: { lines: [{ rewardId: reward, quantity: 1 }], freeCents: 1500 } });
});

const gifts = () => db.selectFrom("donation").selectAll().where("campaignId", "=", campaign.id).execute();
const taken = async () => (await db.selectFrom("reward").select("taken").where("id", "=", reward).executeTakeFirstOrThrow()).taken;
const sessions = async () => (await sandbox.state()).sessions.filter(({ metadata }) => metadata.campaign_id === campaign.id);
const due = async (minutes: number) => listDueDonations(db, new Date(Date.now() + minutes * minute));

/** One gift, paid once, its reward promised once, one ledger group, one mail. */
async function mustEndPaid(): Promise<void> {
  const [gift, ...others] = await gifts();
  expect(others).toEqual([]);
  expect(await sandbox.pay(gift!.stripeSessionId!)).toMatchObject({ outcome: "paid" });
  expect(await applyDonation(gift!.id)).toBe("paid");
  await mustBeOnePaidGift();
}

async function mustBeOnePaidGift(): Promise<void> {
  const all = await gifts();
  expect(all).toMatchObject([{ status: "paid", amountCents: 4000 }]);
  expect(await taken()).toBe(1);
  expect(await sessions()).toHaveLength(1);
  expect(await db.selectFrom("ledgerGroup").select("id").where("donationId", "=", all[0]!.id).execute()).toHaveLength(1);
  expect(await db.selectFrom("mailMessage").select("id").where("key", "=", `donation-confirmation:${all[0]!.id}`).execute()).toHaveLength(1);
}

describe("killed after Stripe opened the session and before we wrote it down (situation 5)", () => {
  beforeEach(async () => {
    expect(await killAt({ open: request }, sandbox.url(), { ...sessionCreation, at: "after-call" })).toBe("SIGKILL");
    expect(await gifts()).toMatchObject([{ status: "pending", stripeSessionId: null }]);
    expect(await sessions()).toHaveLength(1);
  });

  test("the donor presses again: the same session", async () => {
    const { goTo } = await openDonation(request);
    expect(goTo).toContain((await sessions())[0]!.id);
    await mustEndPaid();
  });

  test("nobody presses again: the job finds the same session", async () => {
    const [gift] = await gifts();
    expect(await due(1)).toEqual([]);
    expect(await due(3)).toEqual([{ name: "check_donation", donationId: gift!.id }]);
    await checkDonation({ name: "check_donation", donationId: gift!.id });
    expect((await gifts())[0]!.stripeSessionId).toBe((await sessions())[0]!.id);
    await mustEndPaid();
  });

  test("two days later, when Stripe has forgotten the key, the job finds it by its metadata", async () => {
    const [gift] = await gifts();
    await sandbox.pay((await sessions())[0]!.id);
    await sandbox.setClock(48 * 60 * minute);
    await checkDonation({ name: "check_donation", donationId: gift!.id });
    await mustBeOnePaidGift();
  });
});

test("killed before Stripe heard of it: the job frees the reward once no session can be opened any more", async () => {
  expect(await killAt({ open: request }, sandbox.url(), { ...sessionCreation, at: "before-call" })).toBe("SIGKILL");
  const [gift] = await gifts();
  expect(await taken()).toBe(1);
  await sandbox.setClock(5 * minute);
  await checkDonation({ name: "check_donation", donationId: gift!.id });
  expect(await gifts()).toMatchObject([{ status: "expired", stripeSessionId: null }]);
  expect(await sessions()).toEqual([]);
  expect(await taken()).toBe(0);
});

describe("killed while a payment is written down (situation 5)", () => {
  let donationId: string;
  beforeEach(async () => {
    ({ donationId } = await openDonation(request));
    await sandbox.pay((await gifts())[0]!.stripeSessionId!);
  });

  test("after Stripe answered", async () => {
    const signal = await killAt({ apply: donationId }, sandbox.url(), { at: "after-call", method: "GET", path: /^\/v1\/checkout\/sessions\// });
    expect(signal).toBe("SIGKILL");
    expect(await gifts()).toMatchObject([{ status: "pending" }]);
    await checkDonation({ name: "check_donation", donationId });
    await mustBeOnePaidGift();
  });

  test("in the middle of the transaction, the gift already marked as paid", async () => {
    const locked = await db.startTransaction().execute();
    // Another writer holds the same ledger event: the victim has marked the gift and waits there.
    await sql`insert into ledger_group (event_key, kind, origin, is_demo, description, occurred_at) values (${`gift:${donationId}`}, 'gift', 'live', false, '-', now())`.execute(locked);
    const waits = () =>
      vi.waitFor(async () => {
        const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into "ledger_group"%'`.execute(db);
        expect(rows).toHaveLength(1);
      }, 20_000);
    expect(await killWhen({ apply: donationId }, sandbox.url(), waits)).toBe("SIGKILL");
    await locked.rollback().execute();
    expect(await gifts()).toMatchObject([{ status: "pending", paidAt: null }]);
    await checkDonation({ name: "check_donation", donationId });
    await mustBeOnePaidGift();
  });
});
