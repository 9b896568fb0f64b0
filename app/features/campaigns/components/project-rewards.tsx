import { formatMonth } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import { ButtonLink } from "~/ui/button-link";
import type { OfferDetail } from "~/ui/offer-meta";
import { OfferCard } from "~/ui/offer-card";
import { Stack } from "~/ui/stack";
import type { PageReward } from "../project-page.server";
import { handOvers, perDonorWords } from "../reward";

function details({ stock, left, perDonor, deliveryMonth, handOver }: PageReward): OfferDetail[] {
  const stockText = left === null ? "sans limite" : left === 0 ? <b>Épuisée</b> : `encore ${formatCount(left)} sur ${formatCount(stock ?? 0)}`;
  return [
    { icon: "box", text: perDonor === null ? stockText : <>{stockText}, {perDonorWords(perDonor)}</> },
    { icon: "clock", text: formatMonth(deliveryMonth) },
    { icon: "pin", text: handOvers[handOver] },
  ];
}

type ProjectRewardsProps = {
  rewards: PageReward[];
  /** Address of the giving page, when one may give. */
  giveTo: string | null;
  /** The campaign gave everything back: no stock, no date is promised any more. */
  withdrawn?: boolean;
};

/** Exhausted ones stay, without their button. */
export function ProjectRewards({ rewards, giveTo, withdrawn = false }: ProjectRewardsProps) {
  return (
    <Stack gap="md">
      {rewards.map((reward) => (
        <OfferCard
          key={reward.id}
          price={reward.priceCents}
          title={reward.title}
          exhausted={!withdrawn && reward.left === 0}
          details={withdrawn ? [] : details(reward)}
          action={
            giveTo && (
              <ButtonLink to={`${giveTo}?contrepartie=${reward.id}`} variant="ghost" small full>
                Choisir<span className="sr"> la contrepartie {reward.title}, {formatEuros(reward.priceCents)}</span>
              </ButtonLink>
            )
          }
        >
          {reward.description}
        </OfferCard>
      ))}
    </Stack>
  );
}
