import { useCallback, useSyncExternalStore } from "react";
import { priceBasket, type OfferedReward, type PricedBasket } from "../basket";
import { readBasket } from "../basket-form";
import { keepOneAmount } from "../one-amount";

/** What the form says of the basket, as one comparable text. */
function written(formId: string): string {
  const form = document.getElementById(formId) as HTMLFormElement | null;
  const entries = form ? [...new FormData(form)] : [];
  const ofBasket = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string" && /^(lines\[|amount$|free$)/.test(entry[0]));
  return new URLSearchParams(ofBasket).toString();
}

/** The basket as it stands in the form, priced; null until JavaScript reads it. */
export function useBasket(formId: string, rewards: readonly OfferedReward[]): PricedBasket | null {
  const subscribe = useCallback(
    (changed: () => void) => {
      const form = document.getElementById(formId);
      const onInput = ({ target }: Event) => {
        if (form && target instanceof HTMLInputElement) keepOneAmount(target, form.querySelectorAll("input"));
        changed();
      };
      form?.addEventListener("input", onInput);
      return () => form?.removeEventListener("input", onInput);
    },
    [formId],
  );
  const text = useSyncExternalStore(subscribe, () => written(formId), () => null);
  if (text === null) return null;
  return priceBasket(readBasket(new URLSearchParams(text), rewards.map(({ id }) => id)), rewards);
}
