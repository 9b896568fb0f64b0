import { formatCount, formatEuros } from "~/lib/money";
import type { Edition } from "./edition";

export type RuleInWords = { term: string; text: string };

const many = (count: number, one: string, several: string) => (count === 1 ? `${one}` : `${formatCount(count)} ${several}`);

/** What a citizen must know to vote and to understand the result: for pages, the opening seal and PDFs. Figures are the rules' own. */
export function rulesInWords(edition: Edition): RuleInWords[] {
  return [
    { term: "L’enveloppe", text: `${formatEuros(edition.envelopeCents)} à partager entre les initiatives que vous choisissez.` },
    { term: "Qui peut voter", text: whoVotes(edition) },
    { term: "Votre bulletin", text: `${choices(edition)} ${blank(edition)}` },
    { term: "Une personne, un vote", text: `Chacun vote une seule fois. ${mailbox(edition)} Vous pouvez changer ou annuler votre vote jusqu’à la fermeture.` },
    { term: "Comment on compte", text: howCounted(edition) },
    ...edition.categories.map((category) => ({ term: `Catégorie « ${category.name} »`, text: categoryInWords(category) })),
    { term: "À égalité", text: tiesInWords(edition) },
    { term: "Ce qui reste", text: "Ce que les règles ne permettent pas de donner est publié avec les résultats." },
  ];
}

function whoVotes({ minAge, communeCodes, territory }: Edition): string {
  const where = communeCodes ? `dans ${many(communeCodes.length, "la commune", "communes")} de cette édition` : territory.inName;
  return `Toute personne qui habite ${where}${minAge ? `, dès ${minAge} ans` : ""}. La nationalité ne compte pas.`;
}

function choices({ ballotForm, minChoices, maxChoices, envelopeCents }: Edition): string {
  const range = minChoices === maxChoices ? many(minChoices, "une seule initiative", "initiatives, ni plus ni moins") : `de ${minChoices} à ${maxChoices} initiatives`;
  if (ballotForm === "approval") return `Vous choisissez ${range}. Chaque choix vaut une voix.`;
  return `Vous choisissez ${range}, comme on remplit un sac : ensemble, elles ne demandent pas plus que l’enveloppe de ${formatEuros(envelopeCents)}. Chaque choix vaut une voix.`;
}

const blank = ({ blankAllowed }: Edition) =>
  blankAllowed ? "Vous pouvez aussi voter blanc : votre vote compte dans la participation, sans aller à aucune initiative." : "Le vote blanc n’est pas prévu.";

const mailbox = ({ votersPerMailbox }: Edition) =>
  votersPerMailbox === 1 ? "Une adresse e-mail sert pour une seule personne." : `Une adresse e-mail peut servir pour ${votersPerMailbox} personnes au plus, par exemple dans une famille.`;

const inOrder = "On prend les initiatives de la plus choisie à la moins choisie, et chacune reçoit tout ce qu’elle demande";
const shares =
  "Parts égales : on partage l’enveloppe en parts de même valeur, une par votant. Une initiative est financée quand les parts de ceux qui l’ont choisie suffisent à la payer ; on commence par celle qui coûte le moins à chacun d’eux. Ainsi presque tout le monde voit aboutir un de ses choix.";

/** Where only one rule's figures are needed, they are taken from the edition. */
function howCounted(edition: Edition): string {
  switch (edition.counting) {
    case "award-scale": return `Vos votes décident du montant. Chaque initiative reçoit d’abord le minimum de sa catégorie, les plus choisies en premier, tant qu’il reste de l’argent. Le reste est partagé selon le nombre de voix, par pas de ${formatEuros(edition.stepCents)}, sans dépasser ce que l’initiative demande ni le maximum de sa catégorie.`;
    case "top-n": return `${inOrder}, jusqu’à ${edition.winnersCount} lauréats. Celle qui demande plus que ce qui reste est passée.`;
    case "greedy": return `${inOrder}. Celle qui demande plus que ce qui reste est passée, et on regarde la suivante.`;
    case "greedy-no-skip": return `${inOrder}. On s’arrête à la première qui demande plus que ce qui reste.`;
    case "greedy-threshold": return `${inOrder}, à condition d’avoir au moins ${formatCount(edition.minVotes ?? 0)} voix. Celle qui demande plus que ce qui reste est passée.`;
    case "mes-add1": return `${shares} S’il reste de l’argent, on augmente les parts d’un euro et on recommence, tant que tout tient dans l’enveloppe et qu’une autre initiative pourrait encore y entrer.`;
    case "mes-add1-noexhaustive": return `${shares} S’il reste de l’argent, on augmente les parts d’un euro et on recommence, tant que tout tient dans l’enveloppe.`;
    case "mes-add1u": return `${shares} S’il reste de l’argent, on augmente les parts d’un euro et on recommence tant que tout tient ; puis on ajoute, des plus choisies aux moins choisies, celles qui entrent encore.`;
  }
}

const categoryInWords = ({ explanation, floorCents, capCents }: Edition["categories"][number]) =>
  [explanation, `De ${formatEuros(floorCents)} à ${formatEuros(capCents)} par initiative.`].filter(Boolean).join(" ");

const tiesInWords = ({ counting }: Edition) =>
  counting === "award-scale"
    ? "À nombre de voix égal, un tirage au sort décide. Il est fait en public, après la fermeture de l’urne et avant son ouverture, puis publié."
    : "À égalité, celle qui demande le moins passe devant, puis la plus choisie, puis un tirage au sort décide. Il est fait en public, après la fermeture de l’urne et avant son ouverture, puis publié.";
