import { parseEuros } from "~/lib/money";
import type { Basket } from "./basket";

type WrittenForm = { get(name: string): unknown };

const count = (value: unknown): number => {
  const quantity = Number(value ?? 0);
  return Number.isSafeInteger(quantity) && quantity > 0 ? quantity : 0;
};

function freeCentsOf(form: WrittenForm): number {
  const typed = String(form.get("free") ?? "").trim();
  if (typed) return parseEuros(typed) ?? 0;
  return count(form.get("amount"));
}

/** The basket as it stands in the page, to show its total; what counts is what the server reads and prices. */
export function readBasket(form: WrittenForm, rewardIds: readonly string[]): Basket {
  const lines = rewardIds.map((rewardId, index) => ({ rewardId, quantity: count(form.get(`lines[${index}].quantity`)) }));
  return { lines, freeCents: freeCentsOf(form) };
}
