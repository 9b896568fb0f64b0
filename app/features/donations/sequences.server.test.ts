import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, aReward } from "#tests/factories/donations";
import { useSandbox } from "#tests/faults/sandbox";
import { campaignFunds, platform, processorFees } from "~/features/ledger/accounts";
import { DomainError } from "~/lib/errors";
import { applyDonation } from "./apply-donation.server";
import { closePayment } from "./close-payment.server";
import { holdsStock } from "./donation";
import { openDonation } from "./open-donation.server";
import { campaignTotals } from "./totals.server";

useTestDatabase();
const sandbox = useSandbox();

type Verb = "open" | "press again" | "pay" | "decline" | "close" | "apply" | "apply twice";
const verb = fc.constantFrom<Verb>("open", "press again", "pay", "decline", "close", "apply", "apply twice");
const step = fc.record({ verb, who: fc.integer({ min: 0, max: 4 }), quantity: fc.integer({ min: 0, max: 2 }) });
type Step = { verb: Verb; who: number; quantity: number };

/** One campaign with three of its reward; five donors do what donors and Stripe do, in any order. */
class World {
  private requests = new Map<number, ReturnType<typeof aGiftRequest>>();
  private constructor(
    readonly campaignId: string,
    readonly rewardId: string,
  ) {}

  static async start(): Promise<World> {
    const { id } = await aLiveCampaign();
    return new World(id, await aReward(id, { stock: 3 }));
  }

  gifts = () => db.selectFrom("donation").selectAll().where("campaignId", "=", this.campaignId).execute();
  private latest = async (who: number) => (await this.gifts()).filter(({ email }) => email === `donor${who}@example.org`).sort((a, b) => +b.createdAt - +a.createdAt)[0];

  private async press(who: number, quantity: number, again: boolean): Promise<void> {
    const known = this.requests.get(who);
    if (again && !known) return;
    const request = again ? known! : aGiftRequest(this.campaignId, { email: `donor${who}@example.org`, basket: { lines: [{ rewardId: this.rewardId, quantity }], freeCents: 1000 } });
    this.requests.set(who, request);
    await openDonation(request).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  }

  async play({ verb, who, quantity }: Step): Promise<void> {
    if (verb === "open" || verb === "press again") return this.press(who, quantity, verb === "press again");
    const gift = await this.latest(who);
    if (!gift) return;
    if (verb === "pay") await sandbox.pay(gift.stripeSessionId!);
    if (verb === "decline") await sandbox.pay(gift.stripeSessionId!, "4000000000000002");
    if (verb === "close") await closePayment(gift.id);
    if (verb === "apply") await applyDonation(gift.id);
    if (verb === "apply twice") await Promise.all([applyDonation(gift.id), applyDonation(gift.id)]);
  }
}

const balance = async (account: string) => {
  const rows = await db.selectFrom("ledgerEntry").select("amountCents").where("accountCode", "=", account).execute();
  return rows.reduce((sum, { amountCents }) => sum + amountCents, 0);
};

/** What must hold after any step: stock, totals and ledger tell the same story as the gifts. */
async function mustAgree(world: World): Promise<void> {
  const gifts = await world.gifts();
  const lines = await db.selectFrom("donationLine").selectAll().where("rewardId", "=", world.rewardId).execute();
  const held = gifts.filter(({ status }) => holdsStock(status)).map(({ id }) => id);
  const promised = lines.filter(({ donationId }) => held.includes(donationId)).reduce((sum, { quantity }) => sum + quantity, 0);
  const { taken } = await db.selectFrom("reward").select("taken").where("id", "=", world.rewardId).executeTakeFirstOrThrow();
  expect(taken).toBe(promised);
  expect(taken).toBeLessThanOrEqual(3);
  const paid = gifts.filter(({ status }) => status === "paid");
  const raisedCents = paid.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const donors = new Set(paid.map(({ email }) => email)).size;
  expect((await campaignTotals(db, [world.campaignId])).get(world.campaignId)).toEqual({ raisedCents, gifts: paid.length, donors });
  expect((await balance(campaignFunds(world.campaignId))) + raisedCents).toBe(0);
  expect(await balance(processorFees(world.campaignId))).toBe(paid.reduce((sum, { feeCents }) => sum + feeCents!, 0));
}

test("whatever the order of openings, payments, refusals, expiries and readings: stock, totals and ledger agree", async () => {
  const check = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
    const world = await World.start();
    for (const one of steps) {
      await world.play(one);
      await mustAgree(world);
    }
    // In the end Stripe's word is the only one: what it holds is what we wrote.
    for (const { id } of await world.gifts()) await applyDonation(id);
    await mustAgree(world);
    const { sessions } = await sandbox.state();
    const paidAtStripe = sessions.filter(({ metadata, payment_status }) => metadata.campaign_id === world.campaignId && payment_status === "paid").length;
    expect((await world.gifts()).filter(({ status }) => status === "paid")).toHaveLength(paidAtStripe);
  });
  await fc.assert(check, { numRuns: 25, endOnFailure: true });
  const rows = await db.selectFrom("ledgerEntry").select("amountCents").execute();
  expect(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
  expect(await balance(platform)).toBeGreaterThan(0);
});
