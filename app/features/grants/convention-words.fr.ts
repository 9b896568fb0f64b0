import { formatShortDate } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import { amountInWords } from "./amount-words";
import type { ConventionContent } from "./convention";
import { momentWords } from "./grant-plan";

export const totalOf = ({ awardCents, bonus }: Pick<ConventionContent, "awardCents" | "bonus">): number => awardCents + (bonus?.cents ?? 0);

/** « 9 300,50 € (neuf mille trois cents euros et cinquante centimes) » */
export const inFiguresAndWords = (cents: number): string => `${formatEurosExact(cents)} (${amountInWords(cents)})`;

export const instalmentName = ({ kind, moment }: Pick<ConventionContent["instalments"][number], "kind" | "moment">): string =>
  kind === "bonus" ? "Bonus Cap ESS, à la signature" : momentWords[moment].label;

/** What the beneficiary undertakes, in the order of the convention. */
export const dutiesOf = ({ accountDueOn, year }: Pick<ConventionContent, "accountDueOn" | "year">): string[] => [
  "Employer la subvention à l’objet de l’article 1, et à rien d’autre.",
  `Rendre compte au plus tard le ${formatShortDate(accountDueOn)}\u00a0: ce qui a été fait, les dépenses prévues et réelles ligne par ligne, le nombre de personnes touchées, des photos. Le compte rendu accepté est public.`,
  `Mentionner le soutien du Département et du budget citoyen ${year} sur les supports et lors des événements du projet.`,
  "Prévenir l’équipe sans attendre si le projet change, prend du retard ou s’arrête.",
  "Rendre au Département la part de la subvention qui n’a pas été dépensée, ou qui l’a été pour autre chose.",
  "Garder les factures et les tenir à disposition du Département, qui peut les contrôler.",
];

/** How the signature is given: said in the document itself. */
export const signingWords =
  "La personne qui représente le bénéficiaire signe cette convention sur sa page du site, par son nom, sa fonction et le jour. Le Département la contresigne. Le site garde l’empreinte de ce document\u00a0: un document modifié n’a plus la même.";
