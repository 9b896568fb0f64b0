import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { aGiftRequest } from "#tests/factories/donations";
import { aLiveCampaign, control, passDays, type SettlementCampaign } from "#tests/factories/settlement";
import { aDonor, goOn, readGift } from "#tests/faults/life";
import { openDonation } from "~/features/donations/open-donation.server";

const good = { card: "4242424242424242" };
type Means = { card: string } | { iban: string };

/** The words in which stories of money are told; see `ledgerTable` for what they leave. */
export const telling = (sandbox: () => Sandbox) => {
  /** Live for ten days, and taking cheques. */
  const aCampaign = async (goalEuros = 100): Promise<SettlementCampaign> => {
    const campaign = await aLiveCampaign(sandbox(), { goalCents: goalEuros * 100 });
    const terms = { takesOfflineGifts: true, offlinePayee: "Association du Fournil", offlineAddress: "1 rue de l’Exemple, 62000 Arras" };
    await db.updateTable("campaign").set(terms).where("id", "=", campaign.campaignId).execute();
    return campaign;
  };

  /** Opened by a donor of its own and paid at Stripe; nobody has told us. */
  const aGiftOf = async (campaignId: string, euros: number, means: Means = good): Promise<string> => {
    const { donationId } = await openDonation(aGiftRequest(campaignId, { email: aDonor(), basket: { lines: [], freeCents: euros * 100 } }));
    await control(sandbox(), `/sessions/${(await readGift(donationId)).stripeSessionId}/pay`, means);
    return donationId;
  };

  /** The same, and told to us: all that follows at once is done. */
  const aPaidGiftOf = async (campaignId: string, euros: number, means: Means = good): Promise<string> => {
    const donationId = await aGiftOf(campaignId, euros, means);
    await goOn();
    return donationId;
  };

  /** So many days later, everything done that is due, a day at a time as the product lives them. */
  const days = async (count: number): Promise<void> => {
    for (let day = 0; day < count; day += 1) {
      await passDays(sandbox(), 1);
      await goOn();
    }
  };

  /** So many days later at a time, all that is due then done, four jobs at a time as the worker does. */
  const later = async (...jumps: number[]): Promise<void> => {
    for (const jump of jumps) {
      await passDays(sandbox(), jump);
      await goOn(4);
    }
  };
  return { aCampaign, aGiftOf, aPaidGiftOf, days, later };
};
