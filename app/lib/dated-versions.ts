import { formatShortDate } from "./dates";

type Dated = { effectiveOn: string };

/** Where a version stands among all of them, the newest first: the one that rules is the first whose day has come. */
export function standingOf({ effectiveOn }: Dated, versions: readonly Dated[], today: string): { inForce: boolean; words: string } {
  if (effectiveOn > today) return { inForce: false, words: `à partir du ${formatShortDate(effectiveOn)}` };
  const inForce = versions.find((one) => one.effectiveOn <= today)?.effectiveOn === effectiveOn;
  return { inForce, words: inForce ? "en vigueur" : "ancienne version" };
}
