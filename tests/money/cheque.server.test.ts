import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { actorOf, aTeamMember } from "#tests/factories/accounts";
import { anOfflineInput, aScan } from "#tests/factories/offline-gifts";
import type { SettlementCampaign } from "#tests/factories/settlement";
import { aWorld, goOn, readCampaign } from "#tests/faults/life";
import { disagreements } from "#tests/invariants";
import { decideOfflineGift } from "~/features/offline-gifts/decide-offline-gift.server";
import { decideReturn } from "~/features/offline-gifts/decide-return.server";
import { proveReturn } from "~/features/offline-gifts/prove-return.server";
import { recordOfflineGift } from "~/features/offline-gifts/record-offline-gift.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { ledgerTable } from "./ledger-table";
import { telling } from "./telling";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aWorld()));
afterAll(() => sandbox.stop());
afterEach(async () => expect(await disagreements()).toEqual([]));
const { aCampaign, aGiftOf, later } = telling(() => sandbox);

/** Handed to the holder today, written down by the holder, confirmed by the team or not. */
async function aCheque({ campaignId, holder }: SettlementCampaign, euros: number, verdict: "confirm" | "refuse" = "confirm"): Promise<string> {
  const input = anOfflineInput({ amountCents: euros * 100, receivedOn: parisDay(await now()) });
  const id = await recordOfflineGift(await actorOf(holder.accountId), campaignId, "holder", input, aScan);
  await decideOfflineGift(await aTeamMember(), id, { verdict, hideWords: false, reason: verdict === "refuse" ? "Chèque non signé." : "" });
  return id;
}

describe("stories of cheques, whose money never comes to the label", () => {
  test("a cheque lets the campaign succeed: the holder keeps it, the gift by card reaches them", async () => {
    const campaign = await aCampaign();
    await aCheque(campaign, 60);
    await aCheque(campaign, 500, "refuse");
    await aGiftOf(campaign.campaignId, 40);
    // Ten days of campaign, then those in which cheques posted in time may still come.
    await later(11, 6, 8, 3);
    expect((await readCampaign(campaign.campaignId)).status).toBe("settled");
    expect(await ledgerTable(campaign.campaignId)).toMatchInlineSnapshot(`
      "Don hors ligne confirmé
           60,00  Dons hors ligne chez le porteur
          −60,00  Dons hors ligne de la campagne
      Don payé par carte
           39,15  Solde Stripe du label
            0,85  Frais de paiement à imputer
          −40,00  Dons gardés pour la campagne
      Don hors ligne acquis au porteur
          −60,00  Dons hors ligne chez le porteur
           60,00  Dons hors ligne de la campagne
      Don viré sur le compte du porteur
           40,00  Dons gardés pour la campagne
           −0,85  Frais de paiement à imputer
          −39,15  Solde Stripe du label
           39,15  Compte Stripe du porteur
          −39,15  Dû au porteur
      Reversement reçu par la banque du porteur
          −39,15  Compte Stripe du porteur
           39,15  Dû au porteur"
    `);
  });

  test("a campaign comes to nothing: the cheque goes back to its donor, the holder shows it", async () => {
    const campaign = await aCampaign(1000);
    const cheque = await aCheque(campaign, 60);
    await later(11, 6, 3);
    expect((await readCampaign(campaign.campaignId)).status).toBe("failed");
    await proveReturn(await actorOf(campaign.holder.accountId), campaign.campaignId, cheque, parisDay(await now()), aScan);
    await decideReturn(await aTeamMember(), cheque, { verdict: "accept", reason: "" });
    await goOn();
    expect((await readCampaign(campaign.campaignId)).status).toBe("settled");
    expect(await ledgerTable(campaign.campaignId)).toMatchInlineSnapshot(`
      "Don hors ligne confirmé
           60,00  Dons hors ligne chez le porteur
          −60,00  Dons hors ligne de la campagne
      Don hors ligne rendu au donateur
          −60,00  Dons hors ligne chez le porteur
           60,00  Dons hors ligne de la campagne"
    `);
  });
});
