import { addDays, parisDay } from "~/lib/dates";
import { rowsOf } from "./sql";

/** A day to come for the product, whose clock the journeys move: `YYYY-MM-DD` in Paris. */
export async function inDays(days: number): Promise<string> {
  const [clock] = await rowsOf<{ offset_ms: string }>("select offset_ms from clock");
  return addDays(parisDay(new Date(Date.now() + Number(clock!.offset_ms))), days);
}

export const tomorrow = () => inDays(1);
