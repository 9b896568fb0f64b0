import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, control } from "#tests/factories/settlement";
import { aWorld, readGift } from "#tests/faults/life";
import { disagreements } from "#tests/invariants";
import { cancelCampaign } from "~/features/campaigns/stop-campaign.server";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { now } from "~/lib/clock.server";
import { checkProof } from "~/features/proof/check-proof.server";
import { refundPart } from "~/features/refunds/refund-part.server";
import { ledgerTable } from "./ledger-table";
import { telling } from "./telling";

/*
 * Stories of money, each told to its end through the whole product: donor's form, Stripe's sandbox, poller, jobs, ledger.
 * What they leave in the ledger is written out, to be read by whoever must answer for it.
 */
useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aWorld()));
afterAll(() => sandbox.stop());
afterEach(async () => expect([...(await disagreements()), ...(await checkProof()).differences]).toEqual([]));

const { aPaidGiftOf, days } = telling(() => sandbox);
const aCampaign = async (goalEuros = 100) => (await aLiveCampaign(sandbox, { goalCents: goalEuros * 100 })).campaignId;

const over = 11;

describe("money that goes back", () => {
  test("a donor changes their mind in time", async () => {
    const campaignId = await aCampaign();
    await cancelDonation(await aPaidGiftOf(campaignId, 25));
    await days(8);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "Don payé par carte
           24,37  Solde Stripe du label
            0,63  Frais de paiement à imputer
          −25,00  Dons gardés pour la campagne
      Don remboursé au donateur
          −25,00  Solde Stripe du label
           25,00  Dons gardés pour la campagne
            0,63  Réserve du label
           −0,63  Frais de paiement à imputer"
    `);
  });

  test("a part goes back while the campaign runs, the rest reaches the holder", async () => {
    const campaignId = await aCampaign(50);
    const donationId = await aPaidGiftOf(campaignId, 120);
    await refundPart(await aTeamMember(), donationId, { formToken: randomUUID(), lines: [], amount: 2000, released: false, reason: "gesture", message: null });
    await days(over + 12);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "Don payé par carte
          117,95  Solde Stripe du label
            2,05  Frais de paiement à imputer
         −120,00  Dons gardés pour la campagne
      Don remboursé au donateur
          −20,00  Solde Stripe du label
           20,00  Dons gardés pour la campagne
      Don viré sur le compte du porteur
          100,00  Dons gardés pour la campagne
           −2,05  Frais de paiement à imputer
          −97,95  Solde Stripe du label
           97,95  Compte Stripe du porteur
          −97,95  Dû au porteur
      Reversement reçu par la banque du porteur
          −97,95  Compte Stripe du porteur
           97,95  Dû au porteur"
    `);
  });

  test("a part goes back after the transfer, before the payout", async () => {
    const campaignId = await aCampaign(50);
    await days(9);
    const donationId = await aPaidGiftOf(campaignId, 120);
    await days(2);
    expect(await db.selectFrom("transfer").select("status").where("campaignId", "=", campaignId).execute()).toEqual([{ status: "succeeded" }]);
    await refundPart(await aTeamMember(), donationId, { formToken: randomUUID(), lines: [], amount: 2000, released: false, reason: "gesture", message: null });
    await days(12);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "Don payé par carte
          117,95  Solde Stripe du label
            2,05  Frais de paiement à imputer
         −120,00  Dons gardés pour la campagne
      Don viré sur le compte du porteur
          120,00  Dons gardés pour la campagne
           −2,05  Frais de paiement à imputer
         −117,95  Solde Stripe du label
          117,95  Compte Stripe du porteur
         −117,95  Dû au porteur
      Virement au porteur repris
          −20,00  Compte Stripe du porteur
           20,00  Dû au porteur
           20,00  Solde Stripe du label
          −20,00  Dons gardés pour la campagne
      Don remboursé au donateur
          −20,00  Solde Stripe du label
           20,00  Dons gardés pour la campagne
      Reversement reçu par la banque du porteur
          −97,95  Compte Stripe du porteur
           97,95  Dû au porteur"
    `);
  });

  test("the whole gift goes back when the holder has been paid already", async () => {
    const campaignId = await aCampaign(50);
    const donationId = await aPaidGiftOf(campaignId, 120);
    await days(over + 12);
    await refundPart(await aTeamMember(), donationId, { formToken: randomUUID(), lines: [], amount: 12_000, released: false, reason: "gesture", message: null });
    await days(10);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "Don payé par carte
          117,95  Solde Stripe du label
            2,05  Frais de paiement à imputer
         −120,00  Dons gardés pour la campagne
      Don viré sur le compte du porteur
          120,00  Dons gardés pour la campagne
           −2,05  Frais de paiement à imputer
         −117,95  Solde Stripe du label
          117,95  Compte Stripe du porteur
         −117,95  Dû au porteur
      Reversement reçu par la banque du porteur
         −117,95  Compte Stripe du porteur
          117,95  Dû au porteur
      Don remboursé au donateur
         −120,00  Solde Stripe du label
          117,95  Dû par le porteur
            2,05  Réserve du label"
    `);
  });

  test("a campaign is cancelled: every gift goes back", async () => {
    const campaignId = await aCampaign();
    for (const euros of [25, 25]) await aPaidGiftOf(campaignId, euros);
    await cancelCampaign(await aTeamMember(), campaignId, "Le projet s’arrête.");
    await days(9);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "2 × Don payé par carte
           24,37  Solde Stripe du label
            0,63  Frais de paiement à imputer
          −25,00  Dons gardés pour la campagne
      2 × Don remboursé au donateur
          −25,00  Solde Stripe du label
           25,00  Dons gardés pour la campagne
            0,63  Réserve du label
           −0,63  Frais de paiement à imputer"
    `);
  });

  test("a direct debit that the donor's bank takes back after it succeeded", async () => {
    const campaignId = await aCampaign();
    await db.updateTable("campaign").set({ endsAt: new Date((await now()).getTime() + 50 * 86_400_000) }).where("id", "=", campaignId).execute();
    await aPaidGiftOf(campaignId, 40, { iban: "FR5720041010050500013M02608" });
    await days(9);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "Don payé par prélèvement
           39,65  Solde Stripe du label
            0,35  Frais de paiement à imputer
          −40,00  Dons gardés pour la campagne
      Don contesté : repris par la banque du donateur
          −47,50  Solde Stripe du label
           40,00  Retenu par une banque, litige ouvert
            7,50  Réserve du label
      Litige perdu : don gardé par la banque
          −40,00  Retenu par une banque, litige ouvert
           40,00  Dons gardés pour la campagne
            0,35  Réserve du label
           −0,35  Frais de paiement à imputer"
    `);
  });

  test("a dispute is lost while the gift is held", async () => {
    const campaignId = await aCampaign();
    const donationId = await aPaidGiftOf(campaignId, 60);
    const dispute = await control<{ id: string }>(sandbox, "/disputes", { charge: (await readGift(donationId)).stripeChargeId });
    await days(1);
    await control(sandbox, `/disputes/${dispute.id}/close`, { won: false });
    await days(1);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "Don payé par carte
           58,85  Solde Stripe du label
            1,15  Frais de paiement à imputer
          −60,00  Dons gardés pour la campagne
      Don contesté : repris par la banque du donateur
          −80,00  Solde Stripe du label
           60,00  Retenu par une banque, litige ouvert
           20,00  Réserve du label
      Litige perdu : don gardé par la banque
          −60,00  Retenu par une banque, litige ouvert
           60,00  Dons gardés pour la campagne
            1,15  Réserve du label
           −1,15  Frais de paiement à imputer"
    `);
  });
});
