import { tendVigilance } from "~/features/vigilance/tend-vigilance.server";
import { watchMoney } from "~/features/vigilance/watch-money.server";
import type { JobOf } from "../catalogue";

export async function handle({ day }: JobOf<"tend_vigilance">): Promise<void> {
  await watchMoney();
  await tendVigilance(day);
}
