/** Who votes, as typed or as told by FranceConnect. Never stored, logged, mailed or put in a job: only its tags are. */
export type VoterIdentity = {
  familyName: string;
  firstName: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
};

const joined: [RegExp, string][] = [[/œ/g, "oe"], [/æ/g, "ae"], [/ß/g, "ss"], [/ø/g, "o"], [/ł/g, "l"], [/đ/g, "d"], [/ı/g, "i"]];
const abbreviations: Record<string, string> = { st: "saint", ste: "sainte" };
/** Written by some and left out by others: they tell nobody apart. */
const particles = new Set(["de", "du", "des", "d"]);
const articles = new Set(["la", "le", "les", "l"]);

/** The words of a name without accents, case, hyphens or apostrophes, in any alphabet. */
export function wordsOf(name: string): string[] {
  const lower = joined.reduce((text, [from, to]) => text.replace(from, to), name.normalize("NFKC").toLowerCase());
  const plain = lower.normalize("NFD").replace(/\p{Mark}/gu, "");
  return plain.split(/[^\p{L}]+/u).filter(Boolean).map((word) => abbreviations[word] ?? word);
}

/** « de La Tour » and « Latour » are not the same, « de La Tour » and « Tour » are: what follows a particle goes with it. */
function withoutParticle(words: string[]): string[] {
  const [first = "", second = ""] = words;
  const count = particles.has(first) ? (articles.has(second) ? 2 : 1) : 0;
  return words.length > count ? words.slice(count) : words.slice(-1);
}

export const plainFamilyName = (name: string): string => withoutParticle(wordsOf(name)).join("");
export const plainFirstName = (name: string): string => wordsOf(name).join("");

/** What is hashed into the voter's tag: the same for the same person, however they write their name. */
export const identityLine = ({ familyName, firstName, birthDate }: VoterIdentity): string =>
  `${plainFamilyName(familyName)}|${plainFirstName(firstName)}|${birthDate}`;

/** Whole years on that day, both `YYYY-MM-DD`; born on 29 February, one is older on 1 March of other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
