import type { Edition } from "~/features/editions/edition";

/** « du Pas-de-Calais », or those where one votes this year. `nameOf`: a commune's name. */
export function eligibleWords({ communeCodes, territory }: Pick<Edition, "communeCodes" | "territory">, nameOf: (code: string) => string): string {
  if (!communeCodes) return `du département (${territory.name})`;
  return communeCodes.length <= 4 ? `de cette liste (${communeCodes.map(nameOf).join(", ")})` : `parmi les ${communeCodes.length} où l’on vote`;
}
