import { asyncProperty, assert, constantFrom, array, integer, record } from "fast-check";
import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { anOfflineCampaign, aRecordedGift, aScan } from "#tests/factories/offline-gifts";
import { bookDisagreements } from "#tests/invariants";
import type { TestCampaign } from "#tests/factories/campaigns";
import type { Actor } from "~/features/accounts/permissions";
import { cancelCampaign } from "~/features/campaigns/stop-campaign.server";
import { campaignTotals } from "~/features/donations/totals.server";
import { heldByHolder, offlineFunds } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { askCorrection, decideCorrection } from "./correct-offline-gift.server";
import { decideOfflineGift } from "./decide-offline-gift.server";
import { decideReturn } from "./decide-return.server";
import { lapseOfflineGifts, settleOfflineGifts } from "./end-offline-gifts.server";
import { proveReturn } from "./prove-return.server";

useTestDatabase();

type Step = { what: (typeof steps)[number]; gift: number; cents: number };
type Model = { status: "declared" | "confirmed" | "refused" | "returned" | "corrected"; cents: number; proved: boolean; wrong: boolean };
type Scene = { campaign: TestCampaign; team: Actor; second: Actor; ids: string[]; gifts: Model[]; over: "no" | "cancelled" | "won" };

const steps = ["declare", "confirm", "refuse", "ask correction", "correct", "cancel", "succeed", "prove", "accept proof", "decline proof"] as const;
const sequences = array(record({ what: constantFrom(...steps, "declare", "declare", "confirm", "confirm"), gift: integer({ min: 0, max: 4 }), cents: integer({ min: 100, max: 900_000 }) }), { minLength: 6, maxLength: 16 });

const sum = (gifts: readonly Model[]) => gifts.reduce((total, { cents }) => total + cents, 0);
const accept = { verdict: "accept" as const, reason: "" };
const decline = { verdict: "decline" as const, reason: "Rien ne se lit." };

/** What the step does to the product, and to a model that knows nothing of it; a step that may not be taken is refused and changes nothing. */
const acts: Record<Step["what"], (scene: Scene, step: Step, id: string, gift: Model | undefined) => { may: boolean; act: () => Promise<unknown>; then: () => void }> = {
  declare: (scene, { cents }) => ({
    may: scene.over === "no",
    act: async () => scene.ids.push(await aRecordedGift(scene.campaign, { amountCents: cents })),
    then: () => scene.gifts.push({ status: "declared", cents, proved: false, wrong: false }),
  }),
  confirm: ({ over, team }, _, id, gift) => ({ may: over === "no" && gift?.status === "declared", act: () => decideOfflineGift(team, id, { verdict: "confirm", hideWords: false, reason: "" }), then: () => (gift!.status = "confirmed") }),
  refuse: ({ team }, _, id, gift) => ({ may: gift?.status === "declared", act: () => decideOfflineGift(team, id, { verdict: "refuse", hideWords: false, reason: "Le scan ne se lit pas." }), then: () => (gift!.status = "refused") }),
  "ask correction": ({ over, team }, _, id, gift) => ({
    may: over !== "won" && gift?.status === "confirmed" && !gift.wrong,
    act: () => askCorrection(team, id, { amountCents: null, reason: "Le chèque est revenu impayé." }), then: () => (gift!.wrong = true),
  }),
  correct: ({ over, second }, _, id, gift) => ({ may: over !== "won" && gift?.status === "confirmed" && gift.wrong, act: () => decideCorrection(second, id, accept), then: () => (gift!.status = "corrected") }),
  cancel: (scene) => ({ may: scene.over === "no", act: () => end(scene, "cancelled"), then: () => over(scene, "cancelled") }),
  succeed: (scene) => ({ may: scene.over === "no", act: () => end(scene, "won"), then: () => over(scene, "won") }),
  prove: ({ over, campaign }, _, id, gift) => ({
    may: over === "cancelled" && gift?.status === "confirmed" && !gift.proved,
    act: async () => proveReturn(campaign.holder, campaign.campaignId, id, parisDay(await now()), aScan), then: () => (gift!.proved = true),
  }),
  "accept proof": ({ team }, _, id, gift) => ({ may: gift?.status === "confirmed" && gift.proved, act: () => decideReturn(team, id, accept), then: () => (gift!.status = "returned") }),
  "decline proof": ({ team }, _, id, gift) => ({ may: gift?.status === "confirmed" && gift.proved, act: () => decideReturn(team, id, decline), then: () => (gift!.proved = false) }),
};

async function end({ campaign, team }: Scene, how: "cancelled" | "won"): Promise<void> {
  if (how === "cancelled") await cancelCampaign(team, campaign.campaignId, "Le porteur renonce à son projet.");
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await lapseOfflineGifts(trx, campaign.campaignId, at);
    if (how === "cancelled") return;
    await trx.updateTable("campaign").set({ status: "succeeded" }).where("id", "=", campaign.campaignId).execute();
    await settleOfflineGifts(trx, campaign.campaignId, at);
  });
}

function over(scene: Scene, how: "cancelled" | "won"): void {
  scene.over = how;
  for (const gift of scene.gifts) if (gift.status === "declared") gift.status = "refused";
}

async function take(scene: Scene, step: Step): Promise<void> {
  if (step.what !== "declare" && scene.gifts.length === 0) return;
  const place = scene.gifts.length === 0 ? 0 : step.gift % scene.gifts.length;
  const { may, act, then } = acts[step.what](scene, step, scene.ids[place]!, scene.gifts[place]);
  if (!may && (step.what === "cancel" || step.what === "succeed")) return;
  const refused = await act().then(() => false, (error: unknown) => (error instanceof DomainError ? true : Promise.reject(error)));
  expect(refused, `${step.what} of ${JSON.stringify(scene.gifts[place])}, campaign over: ${scene.over}`).toBe(!may);
  if (may) then();
}

async function mustAgree({ campaign, gifts, ids, over: ended }: Scene): Promise<void> {
  const rows = await db.selectFrom("offlineGift").select(["id", "status"]).where("campaignId", "=", campaign.campaignId).execute();
  expect(ids.map((id) => rows.find((row) => row.id === id)!.status)).toEqual(gifts.map(({ status }) => status));
  const counted = gifts.filter(({ status }) => status === "confirmed");
  const raised = (await campaignTotals(db, [campaign.campaignId])).get(campaign.campaignId);
  expect(raised).toMatchObject({ raisedCents: sum(counted), gifts: counted.length });
  const held = ended === "won" ? 0 : sum(counted);
  expect(await accountBalance(db, heldByHolder(campaign.campaignId))).toBe(held);
  expect(await accountBalance(db, offlineFunds(campaign.campaignId))).toBe(-held || 0);
}

test("whatever is done with offline gifts in whatever order, counter, ledger and rows say the same", async () => {
  const [team, second] = [await aTeamMember(), await aTeamMember()];
  const property = asyncProperty(sequences, async (sequence) => {
    const scene: Scene = { campaign: await anOfflineCampaign(), team, second, ids: [], gifts: [], over: "no" };
    for (const step of sequence) await take(scene, step);
    await mustAgree(scene);
  });
  await assert(property, { numRuns: 25 });
  expect(await bookDisagreements()).toEqual([]);
});
