import { useCallback, useEffect, useState, type RefObject } from "react";
import { priceBasket, type OfferedReward, type PricedBasket } from "../basket";
import { readBasket } from "../basket-form";

/** The basket as it stands in the form, priced; null until JavaScript reads it. */
export function useBasket(form: RefObject<HTMLFormElement>, rewards: readonly OfferedReward[]): PricedBasket | null {
  const [basket, setBasket] = useState<PricedBasket | null>(null);
  const read = useCallback(() => {
    if (form.current) setBasket(priceBasket(readBasket(new FormData(form.current), rewards.map(({ id }) => id)), rewards));
  }, [form, rewards]);
  useEffect(() => {
    const element = form.current;
    read();
    element?.addEventListener("input", read);
    return () => element?.removeEventListener("input", read);
  }, [form, read]);
  return basket;
}
