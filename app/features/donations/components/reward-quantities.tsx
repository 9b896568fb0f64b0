import { handOvers, perDonorWords } from "~/features/campaigns/reward";
import { formatMonth } from "~/lib/dates";
import { plainField, type FieldLike } from "~/ui/field-like";
import { Fieldset } from "~/ui/fieldset";
import { OfferCard } from "~/ui/offer-card";
import type { OfferDetail } from "~/ui/offer-meta";
import { Select } from "~/ui/select";
import type { OfferedReward } from "../giving-page.server";
import { answerFields, RewardAnswers, type AnswerFields } from "./reward-answers";

type Chosen = { rewardId?: string | undefined; quantity?: number | string | undefined; units?: unknown };
type RewardQuantitiesProps = { rewards: readonly OfferedReward[]; quantities: FieldLike[]; answers: AnswerFields[] };

/**
 * The quantity of each reward, in the page's order. A form that came back may say less than the page asks (an exhausted
 * reward has no field), so what was chosen is found by reward, not by place.
 */
export function quantityFields(rewards: readonly OfferedReward[], chosen: readonly (Chosen | undefined)[], errors: Record<string, string[]>): FieldLike[] {
  return rewards.map(({ id }, index) => {
    const name = `lines[${index}].quantity`;
    return plainField({ name, value: chosen.find((line) => line?.rewardId === id)?.quantity, errors: errors[name] });
  });
}

/**
 * The answers of each reward, in the page's order: as many lists as it is chosen, at least one for who has no JavaScript
 * (the style sheet hides it while none is chosen). `counts`: how many of each the page shows, when it knows.
 */
export function answersByReward(rewards: readonly OfferedReward[], chosen: readonly (Chosen | undefined)[], errors: Record<string, string[]>, counts: readonly { rewardId: string; quantity: number }[] | null): AnswerFields[] {
  return rewards.map(({ id, questions, askable }, place) => {
    const sent = chosen.find((line) => line?.rewardId === id);
    const count = counts ? (counts.find(({ rewardId }) => rewardId === id)?.quantity ?? 0) : Number(sent?.quantity ?? 0);
    return answerFields(questions, Math.max(1, Math.min(count || 0, askable)), place, sent, errors);
  });
}

function stockOf({ stock, taken, perDonor }: OfferedReward): string {
  const inStock = stock === null ? "Sans limite" : `Encore ${Math.max(0, stock - taken)} sur ${stock}`;
  return perDonor === null ? inStock : `${inStock}, ${perDonorWords(perDonor)}`;
}

const detailsOf = (reward: OfferedReward): OfferDetail[] => [
  { icon: "box", text: stockOf(reward) },
  { icon: "clock", text: formatMonth(reward.deliveryMonth) },
  { icon: "pin", text: handOvers[reward.handOver] },
];

const upTo = (most: number) =>
  Array.from({ length: most + 1 }, (_, count) => ({ value: String(count), label: count === 0 ? "Aucune" : String(count) }));

function RewardQuantity({ reward, quantity, answers }: { reward: OfferedReward; quantity: FieldLike; answers: AnswerFields }) {
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
          <input type="hidden" name={quantity.name.replace(/quantity$/, "rewardId")} value={reward.id} />
          <Select field={quantity} label={label} options={upTo(reward.askable)} />
          <RewardAnswers title={reward.title} questions={reward.questions} units={answers} />
        </>
      }
    >
      {reward.askable > 0 ? reward.description : "Épuisée. Une place se libère si un paiement n’aboutit pas."}
    </OfferCard>
  );
}

/** Where a sum of one's own is chosen: below all rewards, which whoever wants none may leap over. */
export const FREE_AMOUNT_ID = "montant-libre";

/** Each reward with how many of it; those that are gone stay visible. */
export function RewardQuantities({ rewards, quantities, answers }: RewardQuantitiesProps) {
  if (rewards.length === 0) return null;
  return (
    <Fieldset big legend={"Une contrepartie\u00a0?"} hint={<>Facultative. Vous pouvez en prendre plusieurs, et <a href={`#${FREE_AMOUNT_ID}`}>donner un montant libre</a>, avec ou sans contrepartie.</>}>
      <div className="pick">
        {rewards.map((reward, index) => (
          <RewardQuantity key={reward.id} reward={reward} quantity={quantities[index]!} answers={answers[index]!} />
        ))}
      </div>
    </Fieldset>
  );
}
