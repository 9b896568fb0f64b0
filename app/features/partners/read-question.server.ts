import { DomainError } from "~/lib/errors";
import { sentenceFor } from "~/lib/form.server";
import type { Place } from "./partner";
import { partnersRefusals } from "./partner.fr";
import { placeOf } from "./territories.server";

export type ReadPlace = { commune: string; place: Place | null; error: string | null };

/** The commune in an address, as it was typed; what cannot be read is said beside the field. */
export function readPlace(params: URLSearchParams): ReadPlace {
  const commune = (params.get("commune") ?? "").trim().slice(0, 120);
  if (!commune) return { commune, place: null, error: null };
  try {
    return { commune, place: placeOf(commune), error: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { commune, place: null, error: sentenceFor(error, partnersRefusals) };
  }
}
