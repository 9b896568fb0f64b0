import { formatShortDate } from "~/lib/dates";
import { plural } from "./campaign-words.fr";
import type { ClosingFacts } from "./closing";

const cards = ({ openPayments }: ClosingFacts): string[] =>
  openPayments === 0 ? [] : [`la fin de ${plural(openPayments, "paiement", "paiements")} par carte`];

/** An answer that is late is not promised any more. */
function answerBy(lastDebitBy: Date | null, now: Date): string {
  if (lastDebitBy === null) return "";
  return now > lastDebitBy ? ", qui tarde" : `, au plus tard le ${formatShortDate(lastDebitBy)}`;
}

const debits = ({ debits: count, lastDebitBy }: ClosingFacts, now: Date): string[] =>
  count === 0 ? [] : [`la réponse des banques pour ${plural(count, "prélèvement", "prélèvements")}${answerBy(lastDebitBy, now)}`];

const cheques = ({ chequesUntil }: ClosingFacts, now: Date): string[] =>
  chequesUntil === null || now > chequesUntil ? [] : [`les chèques postés à temps, jusqu’au ${formatShortDate(chequesUntil)}`];

/** Each thing that the closing still waits for, in words; none when the outcome is about to be written. */
export const closingWaits = (facts: ClosingFacts, now: Date): string[] => [...cards(facts), ...debits(facts, now), ...cheques(facts, now)];

const joined = (waits: string[]): string => (waits.length < 2 ? waits.join("") : `${waits.slice(0, -1).join("\u00a0; ")}\u00a0; et ${waits.at(-1)}`);

/** « Clôture en cours : nous attendons … », for the public page, the holder and the donors. */
export function closingWords(facts: ClosingFacts, now: Date): string {
  const waits = closingWaits(facts, now);
  if (waits.length === 0) return "Clôture en cours\u00a0: tous les paiements sont connus, le résultat s’écrit.";
  return `Clôture en cours\u00a0: nous attendons ${joined(waits)}. Le résultat est annoncé ensuite.`;
}

/** Beside the means of payment, before paying. */
export const debitDelay = "votre banque a 14\u00a0jours ouvrés pour répondre et votre don compte dès que l’argent est arrivé";
