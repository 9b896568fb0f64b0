import type { Refusals } from "~/lib/errors";
import { formatCount, formatEuros } from "~/lib/money";
import { averageGift, donorsPerProject, type Beside, type Projects, type ReportFigures, type Sum } from "./report";

export const reportRefusals: Refusals = {
  "report.year_not_over": ({ year }) => `L’année ${year} n’est pas finie : son rapport se publie à partir du 1er\u00a0janvier suivant.`,
};

export type ReportLine = { label: string; value: string; note: string };

const none = "sans objet";
const amount = (cents: number | null) => (cents === null ? none : formatEuros(cents));

function projects(label: string, note: string, { count, cents, unpriced }: Projects): ReportLine[] {
  const missing = unpriced === 0 ? "" : ` Montant inconnu pour ${formatCount(unpriced)}\u00a0d’entre eux.`;
  return [
    { label: `${label}, nombre`, value: formatCount(count), note },
    { label: `${label}, montant`, value: count === 0 ? none : formatEuros(cents), note: `${count === 0 ? "Aucun projet dans l’année." : "Somme des montants de ces projets."}${missing}` },
  ];
}

const sumWords = ({ count, cents }: Sum) => (count === 0 ? "aucun" : `${formatCount(count)}\u00a0pour ${formatEuros(cents)}`);

/** Beyond what the law names: what the total is made of, and what left it. */
const besideLines = ({ offline, refunded, disputed, lost }: Beside): ReportLine[] => [
  { label: "Dont remis hors du site", value: sumWords(offline), note: "Chèques, virements et espèces, chacun confirmé par une seconde personne ; compris dans les lignes du dessus." },
  { label: "Remboursements de l’année", value: sumWords(refunded), note: "Dons rendus en tout ou partie dans l’année, même donnés l’année d’avant ; retirés du total de l’année de leur don." },
  { label: "Dons contestés auprès d’une banque", value: sumWords(disputed), note: `Contestations ouvertes dans l’année. Perdues dans l’année : ${sumWords(lost)}.` },
];

/** Each figure that the law names, in its order, with how it is counted. What does not exist is said so. */
export function reportLines(figures: ReportFigures): ReportLine[] {
  const { received, accepted, financed, collected, donors, beside } = figures;
  const perProject = donorsPerProject(figures);
  return [
    ...projects("Projets reçus", "Demandes de label déposées pour la première fois dans l’année ; montant : la part demandée aux citoyens.", received),
    ...projects("Projets retenus", "Labels accordés dans l’année ; montant : la part demandée dans le dossier examiné.", accepted),
    ...projects("Projets financés", "Campagnes réussies dont le résultat est tombé dans l’année ; montant : ce qui comptait à la clôture.", financed),
    { label: "Total des dons", value: formatEuros(collected.cents), note: "Dons payés sur ce site ou confirmés hors du site dans l’année, moins ce qui en a été rendu ou perdu depuis." },
    { label: "Nombre de dons", value: formatCount(collected.gifts ?? 0), note: "Dons payés et non rendus en entier." },
    { label: "Nombre de donateurs", value: formatCount(donors), note: "Adresses e-mail distinctes dans l’année, toutes campagnes confondues ; hors du site, noms distincts." },
    { label: "Donateurs par projet, en moyenne", value: perProject === null ? none : perProject.toLocaleString("fr-FR"), note: "Donateurs distincts de chaque campagne, divisés par le nombre de campagnes soutenues dans l’année." },
    { label: "Don moyen", value: amount(averageGift(figures)), note: "Total des dons divisé par leur nombre." },
    ...besideLines(beside),
  ];
}

/** What the year's figures leave out, in sentences. */
export function reportGaps({ year, past, collected, beside: { granted } }: ReportFigures): string[] {
  const gaps = [
    "Un chèque ou des espèces que personne n’a déclarés au label ne sont pas comptés. Il n’y a pas d’abondement de partenaires sur ce site.",
    `Le Budget citoyen n’est pas un don : ses subventions, versées par le Département, ne sont pas dans ces chiffres.${granted.count === 0 ? "" : ` En ${year} : ${sumWords(granted)}.`}`,
  ];
  if (collected.campaigns === 0) gaps.push(`Aucun don n’a été reçu par ce site en ${year}.`);
  if (past)
    gaps.push(`Avant ce site, le label a publié pour ${year} : ${formatEuros(past.cents)}, ${formatCount(past.campaigns)}\u00a0projets et ${formatCount(past.citizens)}\u00a0citoyens. Le nombre de dons, les projets reçus et les projets retenus ne sont pas connus. Ces totaux ne s’ajoutent pas aux chiffres ci-dessus.`);
  return gaps;
}
