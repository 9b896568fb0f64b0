import type { CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import type { Progress, ProgressDay } from "./progress";

/** A rule of thumb is not told to the cent. */
export const roundedEuros = (cents: number): string => formatEuros(Math.round(cents / 100) * 100);

const lastKnown = ({ days }: Progress): ProgressDay => days.findLast(({ raisedCents }) => raisedCents !== null) ?? days[0]!;

/** The one sentence that reads the curve. `shownCents`: the counter of the page. */
export function progressSentence(progress: Progress, shownCents: number): string {
  const [first, last] = [progress.days[0]!, progress.days.at(-1)!];
  if (progress.isOver) return `Du ${formatShortDate(first.day)} au ${formatShortDate(last.day)}, ${formatEuros(shownCents)} ont été réunis pour un objectif de ${formatEuros(progress.goalCents)}.`;
  const gap = shownCents - lastKnown(progress).expectedCents;
  const beside = gap >= 0 ? "c’est plus que le repère du jour" : "c’est moins que le repère du jour";
  return `${formatEuros(shownCents)} réunis à ce jour\u00a0: ${beside}, ${roundedEuros(lastKnown(progress).expectedCents)}. La campagne dure jusqu’au ${formatShortDate(last.day)}.`;
}

export const progressSource =
  "Le repère suit la façon dont une campagne avance d’habitude\u00a0: les proches d’abord, puis le réseau, puis le grand public. Ce n’est pas une mesure. Les sommes sont celles du compte public, arrêtées chaque jour à minuit.";

export const progressColumns: CsvColumn<ProgressDay>[] = [
  { label: "Jour", cell: ({ day }) => day },
  { label: "Réuni (euros)", cell: ({ raisedCents }) => (raisedCents === null ? null : csvEuros(raisedCents)) },
  { label: "Repère (euros)", cell: ({ expectedCents }) => csvEuros(expectedCents) },
];
