import { useCallback, useSyncExternalStore } from "react";
import { priceBasket, type OfferedReward, type PricedBasket } from "../basket";
import { readBasket } from "../basket-form";

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
      form?.addEventListener("input", changed);
      return () => form?.removeEventListener("input", changed);
    },
    [formId],
  );
  const text = useSyncExternalStore(subscribe, () => written(formId), () => null);
  if (text === null) return null;
  return priceBasket(readBasket(new URLSearchParams(text), rewards.map(({ id }) => id)), rewards);
}
