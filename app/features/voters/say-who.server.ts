import { isEligibleCommune, type Edition } from "~/features/editions/edition";
import { resolveCommune } from "~/features/territory/communes.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, refuseAll } from "~/lib/errors";
import type { Door } from "./doors.server";
import { ageOn } from "./identity";
import { tagsOf, type VoterTags } from "./tags.server";
import type { TypedIdentity } from "./voters.schemas";

type Refusal = DomainError | null;

/** Born before today, and old enough today: the day one votes counts, not a day of the calendar. */
export function ageRefusal({ minAge }: Pick<Edition, "minAge">, birthDate: string, day: string, field?: string): Refusal {
  if (birthDate > day) return new DomainError("voters.not_born", {}, field);
  return ageOn(birthDate, day) < minAge ? new DomainError("voters.too_young", { age: minAge }, field) : null;
}

function communeRefusal(edition: Edition, text: string): Refusal {
  try {
    const { code, name } = resolveCommune(text, edition.territory.code);
    return isEligibleCommune(edition, code) ? null : new DomainError("voters.other_commune", { commune: name }, "commune");
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/**
 * Whether this person may vote, by what they say; then what they said is forgotten but for its tags.
 * @throws DomainError voters.too_young | voters.not_born | voters.other_commune, territory.commune_…
 */
export async function sayWho({ edition, roundId }: Pick<Door, "edition" | "roundId">, { familyName, firstName, birthDate, commune }: TypedIdentity): Promise<VoterTags> {
  const day = parisDay(await now());
  refuseAll([ageRefusal(edition, birthDate, day, "birthYear"), communeRefusal(edition, commune)].filter((refusal) => refusal !== null));
  return tagsOf(roundId, { familyName, firstName, birthDate });
}
