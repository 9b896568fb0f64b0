import type { FieldMetadata } from "@conform-to/react";
import { handOvers } from "~/features/campaigns/reward";
import { formatMonth } from "~/lib/dates";
import { Fieldset } from "~/ui/fieldset";
import { OfferCard } from "~/ui/offer-card";
import type { OfferDetail } from "~/ui/offer-meta";
import { Select } from "~/ui/select";
import type { GiftForm } from "../donations.schemas";
import type { OfferedReward } from "../giving-page.server";

type Line = NonNullable<GiftForm["lines"]>[number];
type RewardQuantitiesProps = { rewards: readonly OfferedReward[]; lines: FieldMetadata<Line, GiftForm>[] };

function stockOf({ stock, taken }: OfferedReward): string {
  return stock === null ? "Sans limite" : `Encore ${Math.max(0, stock - taken)} sur ${stock}`;
}

const detailsOf = (reward: OfferedReward): OfferDetail[] => [
  { icon: "people", text: stockOf(reward) },
  { icon: "calendar", text: formatMonth(reward.deliveryMonth) },
  { icon: "box", text: handOvers[reward.handOver] },
];

const quantities = (most: number) =>
  Array.from({ length: most + 1 }, (_, count) => ({ value: String(count), label: count === 0 ? "Aucune" : String(count) }));

function RewardQuantity({ reward, line }: { reward: OfferedReward; line: FieldMetadata<Line, GiftForm> }) {
  const { rewardId, quantity } = line.getFieldset();
  const label = (
    <>
      Combien&nbsp;?<span className="sr"> {reward.title}</span>
    </>
  );
  return (
    <OfferCard
      price={reward.priceCents}
      title={reward.title}
      level={2}
      details={reward.askable > 0 ? detailsOf(reward) : []}
      exhausted={reward.askable === 0}
      action={
        <>
          <input type="hidden" name={rewardId.name} value={reward.id} />
          <Select field={quantity} label={label} options={quantities(reward.askable)} />
        </>
      }
    >
      {reward.askable > 0 ? reward.description : "Épuisée. Une place se libère si un paiement n’aboutit pas."}
    </OfferCard>
  );
}

/** Each reward with how many of it; those that are gone stay visible. */
export function RewardQuantities({ rewards, lines }: RewardQuantitiesProps) {
  if (rewards.length === 0) return null;
  return (
    <Fieldset big legend={"Une contrepartie\u00a0?"} hint="Facultative. Vous pouvez en prendre plusieurs, et ajouter un montant libre.">
      <div className="pick">
        {rewards.map((reward, index) => (
          <RewardQuantity key={reward.id} reward={reward} line={lines[index]!} />
        ))}
      </div>
    </Fieldset>
  );
}
