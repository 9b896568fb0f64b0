import { averageCents, type Collected } from "./collected";
import type { Bilan, Cell } from "./bilan-tables";
import { hideSmall } from "./small-groups";

export type BilanHeadline = { label: string; cell: Cell }[];

/** Real money: the past and, outside the demonstration, what is live. A demonstration's gifts are never added to it. */
export const realMoney = ({ collected, past }: Bilan, demo: boolean): Collected =>
  demo
    ? past.total
    : { campaigns: past.total.campaigns + collected.campaigns, cents: past.total.cents + collected.cents, citizens: past.total.citizens + collected.citizens, gifts: null };

/** Four figures, or none where there is no money to speak of. */
export function headlineOf(bilan: Bilan, demo: boolean): BilanHeadline {
  const { campaigns, cents, citizens } = realMoney(bilan, demo);
  if (campaigns === 0) return [];
  const figures: BilanHeadline = [
    { label: "collectés", cell: { unit: "euros", value: cents, base: citizens } },
    { label: campaigns > 1 ? "projets soutenus" : "projet soutenu", cell: { unit: "count", value: campaigns, base: citizens } },
    { label: "citoyens donateurs", cell: { unit: "count", value: citizens, base: citizens } },
    { label: "en moyenne par citoyen", cell: { unit: "euros", value: averageCents(cents, citizens), base: citizens } },
  ];
  return figures.map(({ label, cell }) => ({ label, cell: hideSmall(cell) }));
}
