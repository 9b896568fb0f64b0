import { formatShortDate } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import type { Nature } from "./proof";
import type { GiftProof, ProofStep, Published, Verdict } from "./verify-proof";

export const natureWords: Record<Nature, string> = {
  don: "Don", "don-hors-ligne": "Don hors ligne", remboursement: "Remboursement", "remboursement-revenu": "Remboursement revenu de la banque",
  "litige-perdu": "Repris par votre banque", "don-hors-ligne-rendu": "Don hors ligne rendu", correction: "Correction",
};

/** « don de 25 € », « remboursement de 10 € ». */
export const movementWords = ({ leaf: { nature, amountCents } }: GiftProof): string => `${natureWords[nature]} de ${formatEuros(Math.abs(amountCents))}`;

export const movementsCount = (count: number): string => (count === 1 ? "1 mouvement" : `${formatCount(count)} mouvements`);
const daysCount = (count: number) => (count === 1 ? "Une seule journée est publiée" : `Les ${formatCount(count)} journées publiées se suivent`);

export const stepTitles: Record<ProofStep, string> = {
  print: "L’empreinte de votre don",
  day: "Son addition dans la journée",
  published: "La journée que tout le monde lit",
  chain: "Toutes les journées, l’une après l’autre",
  total: "Le compteur de la campagne",
};

/** What each step looks at, before it is done. */
export const stepQuestions: Record<ProofStep, string> = {
  print: "Le montant, le jour et le secret de votre don donnent-ils bien l’empreinte que nous avons gardée ?",
  day: "En additionnant votre don aux autres, arrive-t-on au total de la journée ?",
  published: "Cette journée est-elle celle de la page publique, au centime près ?",
  chain: "Une journée a-t-elle été changée, ajoutée ou retirée après coup ?",
  total: "La somme des journées mène-t-elle au compteur ?",
};

type Checked = { proof: GiftProof; published: Published };

/** What each step found when all is well. */
export const stepAnswers: Record<ProofStep, (checked: Checked) => string> = {
  print: ({ proof }) => `${movementWords(proof)}, ${formatShortDate(proof.leaf.day)} : l’empreinte est la bonne.`,
  day: ({ proof: { block } }) =>
    block.movements === 1
      ? `Votre don est le seul mouvement de la journée : ${formatEuros(block.receivedCents)} reçus.`
      : `Votre don est dans le total : ${movementsCount(block.movements)}, ${formatEuros(block.receivedCents)} reçus${block.returnedCents ? `, ${formatEuros(block.returnedCents)} rendus` : ""}.`,
  published: () => "C’est la même, au centime près.",
  chain: ({ published: { blocks } }) => (blocks.length === 1 ? `${daysCount(1)}, intacte.` : `${daysCount(blocks.length)}, aucune n’a été changée.`),
  total: ({ published: { totals } }) => `${formatEuros(totals.writtenCents)} écrits dans les journées mènent bien aux ${formatEuros(totals.counterCents)} du compteur.`,
};

export const stepFailures: Record<ProofStep, (verdict: Verdict) => string> = {
  print: () => "L’empreinte calculée n’est pas celle que nous avons gardée : le montant, le jour ou le secret ont changé.",
  day: () => "L’addition ne mène pas au total de la journée : votre don n’y est pas compté comme il le devrait.",
  published: () => "La journée publiée n’est pas celle où votre don a été écrit.",
  chain: ({ brokenAt }) => `La chaîne est rompue à la journée n° ${brokenAt} : elle, ou une journée d’avant, a été changée.`,
  total: () => "La somme des journées ne mène pas au compteur de la campagne.",
};
