import { isThemeKey } from "~/features/territory/themes";
import { initiativeStatuses, type InitiativeStatus } from "./initiative";

export type InitiativeFilters = { status?: InitiativeStatus | undefined; category?: string | undefined; theme?: string | undefined; commune?: string | undefined; words?: string | undefined };

/** What an address asks for; anything else is as if it were not there. */
export function readFilters(url: string): InitiativeFilters {
  const asked = new URL(url).searchParams;
  const [theme, words] = [asked.get("besoin") ?? "", (asked.get("mots") ?? "").trim().slice(0, 80)];
  return {
    status: initiativeStatuses.find((status) => status === asked.get("etat")),
    category: asked.get("categorie") || undefined,
    theme: isThemeKey(theme) ? theme : undefined,
    commune: asked.get("commune") || undefined,
    words: words || undefined,
  };
}
