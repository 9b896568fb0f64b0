import { toCardinal } from "n2words/fr-FR";

/** An amount as a contract writes it out: « neuf mille trois cents euros et cinquante centimes ». Integer cents, never negative. */
export function amountInWords(cents: number): string {
  const [euros, rest] = [Math.floor(cents / 100), cents % 100];
  // « un million d’euros », « deux millions d’euros »; what follows the million takes the « d’ » away.
  const linked = euros >= 1_000_000 && euros % 1_000_000 === 0 ? " d’" : " ";
  const whole = `${toCardinal(euros)}${linked}${euros > 1 ? "euros" : "euro"}`;
  return rest === 0 ? whole : `${whole} et ${toCardinal(rest)} ${rest > 1 ? "centimes" : "centime"}`;
}
