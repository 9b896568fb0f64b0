import { remaining, type Reward } from "~/features/campaigns/reward";
import { formatEuros } from "~/lib/money";
import type { FieldLike } from "~/ui/field-like";
import { Select } from "~/ui/select";

const most = 10;

const upTo = (reward: Reward) =>
  Array.from({ length: Math.min(most, remaining(reward) ?? most) + 1 }, (_, count) => ({ value: String(count), label: count === 0 ? "Aucune" : String(count) }));

const stock = (reward: Reward) => (reward.stock === null ? "sans limite" : `encore ${remaining(reward)} sur ${reward.stock}`);

const perDonor = ({ perDonor: max }: Reward) => (max === null ? "" : `, ${max} au plus par donateur`);

/** How many of each reward this gift asks for. */
export function OfflineRewards({ rewards, quantities }: { rewards: readonly Reward[]; quantities: readonly FieldLike[] }) {
  return rewards.map((reward, index) => {
    const quantity = quantities[index]!;
    return (
      <div key={reward.id}>
        <input type="hidden" name={quantity.name.replace(/quantity$/, "rewardId")} value={reward.id} />
        <Select field={quantity} label={reward.title} options={upTo(reward)} hint={`${formatEuros(reward.priceCents)}, ${stock(reward)}${perDonor(reward)}.`} />
      </div>
    );
  });
}
