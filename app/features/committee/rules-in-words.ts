import type { DecisionRules } from "./decision-rules";

const numbers = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six"];
const word = (value: number) => numbers[value] ?? String(value);

/** The committee's rules as a citizen reads them, figures taken from the rules themselves. */
export function rulesInWords(rules: DecisionRules): { term: string; text: string }[] {
  return [
    { term: "Qui siège", text: "Le Département et cinq fondateurs de la finance solidaire : six sièges, une voix chacun." },
    {
      term: "Quorum",
      text: `Il faut ${word(rules.quorum)} sièges présents parmi ceux qui peuvent siéger. S’ils sont moins de ${word(rules.quorum)} à pouvoir siéger, tous doivent être là, et au moins ${word(rules.quorumFloor)}. Sans quorum, pas de décision.`,
    },
    {
      term: "Conflits d’intérêts",
      text: "Un siège lié au projet par la gouvernance, l’emploi, la famille ou un intérêt financier personnel se récuse : il ne vote pas et son avis ne compte pas. Un siège dont la structure a attesté le projet ne se prononce pas sur le critère 4.",
    },
    {
      term: "Chaque critère",
      text: `Un critère est rempli quand plus de sièges le disent rempli que non rempli, et qu’au moins ${word(rules.voicesPerCriterion)} se sont prononcés.`,
    },
    {
      term: "Labellisé",
      text: `Les quatre critères sont remplis et les votes pour dépassent tous les autres réunis, avec au moins ${word(rules.votesToLabel)} votes exprimés. À égalité entre pour et contre, le vote pour du Département l’emporte.`,
    },
    { term: "Refusé", text: "Les votes contre dépassent les votes pour et pour ajourner réunis. Une nouvelle demande reste possible." },
    { term: "Ajourné", text: `Dans tous les autres cas. Le porteur a ${rules.adjournmentDays} jours pour compléter sa demande.` },
    { term: "Raisons", text: "Chaque décision est écrite avec ses raisons. Celles d’un projet labellisé sont publiques, parmi les décisions du comité et sur la page du projet ; un refus ou un ajournement n’est dit qu’au porteur." },
    { term: "Durée du label", text: `${rules.labelMonths} mois, le temps de mener une campagne.` },
  ];
}
