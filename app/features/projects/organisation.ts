/** Who can carry a project. A person or a structure in creation has no SIRET yet: none is asked before launch. */
export const legalForms = {
  association: "Association",
  cooperative: "Coopérative (SCOP, SCIC…)",
  company: "Société commerciale",
  foundation: "Fondation ou fonds de dotation",
  mutual: "Mutuelle",
  in_creation: "Structure en création",
  person: "Personne physique",
} as const;

export type LegalForm = keyof typeof legalForms;
export const legalFormKeys = Object.keys(legalForms) as [LegalForm, ...LegalForm[]];

/** In words; a form withdrawn since is shown as it is. */
export const legalFormName = (key: string): string => (key in legalForms ? legalForms[key as LegalForm] : key);

const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);

const plainSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** La Poste's establishments were numbered before the key: their digits add up to a multiple of five (INSEE). */
const isPosteSiret = (siret: string) => siret.startsWith("356000000") && plainSum(siret) % 5 === 0;

/** No SIREN begins with five zeros: such a number can only be an example. */
export const isFictionalSiret = (siret: string): boolean => siret.startsWith("00000");

export type SiretProblem = "siret_length" | "siret_key" | "siret_not_fictional";

/** `siret` is written without spaces. A demonstration takes visibly fictional numbers only. Null when all is well. */
export function siretProblem(siret: string, demo: boolean): SiretProblem | null {
  if (!/^\d{14}$/.test(siret)) return "siret_length";
  if (luhnSum(siret) % 10 !== 0 && !isPosteSiret(siret)) return "siret_key";
  return demo && !isFictionalSiret(siret) ? "siret_not_fictional" : null;
}
