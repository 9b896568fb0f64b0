import { themeName } from "~/features/territory/themes";
import type { Reason } from "./orientation";
import type { Place } from "./partner";
import { situationWords } from "./partner.fr";

const byPlace = (place: Place, inName: string) => ({
  commune: `il intervient à ${place.name}`,
  epci: `il intervient dans votre intercommunalité (${place.epci?.name ?? ""})`,
  departement: `il intervient partout ${inName}`,
});

function because(reason: Reason, place: Place, inName: string): string {
  if (reason.why === "place") return byPlace(place, inName)[reason.by];
  if (reason.why === "situation") return situationWords[reason.situation].because;
  return reason.why === "theme" ? `il connaît bien le besoin « ${themeName(reason.theme)} »` : "il aide tous les besoins locaux";
}

/** « Parce qu’il intervient à Béthune, qu’il accompagne…, et qu’il aide… » */
export function becauseOf(reasons: readonly Reason[], place: Place, inName: string): string {
  const all = reasons.map((reason) => `qu’${because(reason, place, inName)}`);
  const last = all.at(-1) ?? "";
  return `Parce ${all.length > 1 ? `${all.slice(0, -1).join(", ")} et ${last}` : last}.`;
}
