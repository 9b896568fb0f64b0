import { parseEuros } from "~/lib/money";
import type { Basket } from "./basket";

const count = (value: FormDataEntryValue | null): number => {
  const quantity = Number(value ?? 0);
  return Number.isInteger(quantity) && quantity > 0 ? quantity : 0;
};

function freeCentsOf(form: FormData): number {
  const written = String(form.get("free") ?? "").trim();
  if (written) return parseEuros(written) ?? 0;
  return count(form.get("amount"));
}

/** The basket as it stands in the page, to show its total; what counts is what the server reads and prices. */
export function readBasket(form: FormData, rewardIds: readonly string[]): Basket {
  const lines = rewardIds.map((rewardId, index) => ({ rewardId, quantity: count(form.get(`lines[${index}].quantity`)) }));
  return { lines, freeCents: freeCentsOf(form) };
}
