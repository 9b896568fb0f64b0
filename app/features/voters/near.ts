import { identityLine, plainFamilyName, plainFirstName, wordsOf, type VoterIdentity } from "./identity";
import { soundOf } from "./sound";

const sorted = (...parts: string[]) => parts.sort().join("|");
const longEnough = (word: string) => word.length >= 3;

/**
 * What two spellings of one person have in common: each line is hashed apart, so that the office sees that two
 * votes look alike and never whose they are. A twin looks alike too: nobody is refused for it.
 */
export function nearLines(identity: VoterIdentity): string[] {
  const { familyName, firstName, birthDate } = identity;
  const [family, first] = [plainFamilyName(familyName), plainFirstName(firstName)];
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const parts = wordsOf(familyName).filter(longEnough).slice(0, 4);
  return [
    `sound|${soundOf(family)}|${soundOf(first)}|${birthDate}`,
    `swapped names|${sorted(family, first)}|${birthDate}`,
    `swapped day and month|${family}|${first}|${year}|${sorted(month, day)}`,
    `another year|${family}|${first}|${month}-${day}`,
    `initial|${family}|${first.slice(0, 1)}|${birthDate}`,
    `first of several names|${family}|${wordsOf(firstName)[0] ?? ""}|${birthDate}`,
    ...parts.map((part) => `part of the name|${part}|${first}|${birthDate}`),
  ];
}

/** Whether the office would see these two side by side. */
export const looksLike = (one: VoterIdentity, other: VoterIdentity): boolean => {
  const lines = new Set(nearLines(other));
  return identityLine(one) !== identityLine(other) && nearLines(one).some((line) => lines.has(line));
};
