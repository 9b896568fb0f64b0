import { shownCents, type GiftTotals } from "~/features/campaigns/campaign-cards";
import { givesBack, type Ended } from "~/features/campaigns/campaign-words.fr";

export type Gathered = { cents: number; citizens: number; campaigns: number };

type Counted = Ended & { id: string; startsAt: Date | null };

/**
 * What several campaigns gathered together: those that opened and do not give their money back. Citizens are counted campaign
 * by campaign, as everywhere (PRODUCT §6).
 */
export function gatheredBy(campaigns: readonly Counted[], totals: ReadonlyMap<string, GiftTotals>): Gathered {
  const kept = campaigns.filter((campaign) => campaign.startsAt !== null && !givesBack(campaign));
  return kept.reduce<Gathered>((sum, campaign) => {
    const given = totals.get(campaign.id) ?? { raisedCents: 0, gifts: 0, donors: 0 };
    return { cents: sum.cents + shownCents(campaign, given), citizens: sum.citizens + given.donors, campaigns: sum.campaigns + 1 };
  }, { cents: 0, citizens: 0, campaigns: 0 });
}
