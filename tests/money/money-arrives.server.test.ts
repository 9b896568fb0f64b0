import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aGiftRequest } from "#tests/factories/donations";
import { aLiveCampaign, control } from "#tests/factories/settlement";
import { aDonor, aWorld, readCampaign, readGift } from "#tests/faults/life";
import { disagreements } from "#tests/invariants";
import { openDonation } from "~/features/donations/open-donation.server";
import { checkProof } from "~/features/proof/check-proof.server";
import { askAgain } from "~/features/settlement/ask-again.server";
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

describe("money that arrives", () => {
  test("a gift by card", async () => {
    const campaignId = await aCampaign();
    await aPaidGiftOf(campaignId, 25);
    expect(await ledgerTable(campaignId)).toMatchInlineSnapshot(`
      "Don payé par carte
           24,37  Solde Stripe du label
            0,63  Frais de paiement à imputer
          −25,00  Dons gardés pour la campagne"
    `);
  });

  test("a card that is declined, then the donor leaves: nothing moved", async () => {
    const campaignId = await aCampaign();
    const { donationId } = await openDonation(aGiftRequest(campaignId, { email: aDonor(), basket: { lines: [], freeCents: 2500 } }));
    await control(sandbox, `/sessions/${(await readGift(donationId)).stripeSessionId}/pay`, { card: "4000000000000002" }).catch(() => undefined);
    await days(1);
    expect((await readGift(donationId)).status).toBe("expired");
    expect(await ledgerTable(campaignId)).toBe("");
  });

  test("a campaign succeeds: transfer, payout, bank", async () => {
    const campaignId = await aCampaign();
    await aPaidGiftOf(campaignId, 120);
    await days(over + 12);
    expect((await readCampaign(campaignId)).status).toBe("settled");
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
          117,95  Dû au porteur"
    `);
  });

  test("the holder's bank refuses the payout, then takes it", async () => {
    const { campaignId, account } = await aLiveCampaign(sandbox, { goalCents: 10_000 });
    await aPaidGiftOf(campaignId, 120);
    await control(sandbox, "/refuse", { kind: "payout", accountId: account });
    await days(over + 3);
    const payout = await db.selectFrom("payout").select(["id", "status"]).where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
    expect(payout.status).toBe("failed");
    await askAgain(await aTeamMember(), { subject: "payout", id: payout.id });
    await days(4);
    expect((await readCampaign(campaignId)).status).toBe("settled");
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
          117,95  Dû au porteur"
    `);
  });
});
