import { territory } from "~/features/territory/current.server";
import { isThemeKey } from "~/features/territory/themes";
import { orient } from "./orientation";
import { becauseOf } from "./orientation.fr";
import { isSituation } from "./partner";
import { listDirectory } from "./partners.server";
import { readPlace } from "./read-question.server";

/** What an address of /orientation asks, and whom it leads to; `ways` is null until a commune is known. */
export async function findWay(params: URLSearchParams) {
  const { commune, place, error } = readPlace(params);
  const [need, moment] = [params.get("besoin") ?? "", params.get("situation") ?? ""];
  const theme = isThemeKey(need) ? need : null;
  const situation = isSituation(moment) ? moment : null;
  const asked = { commune, theme: theme ?? "", situation: situation ?? "", error };
  if (!place) return { asked, placeName: null, ways: null };
  const ranked = orient(await listDirectory(), { place, theme, situation });
  const ways = ranked.map(({ partner, reasons }) => ({ partner, because: becauseOf(reasons, place, territory().inName) }));
  return { asked, placeName: place.name, ways };
}
