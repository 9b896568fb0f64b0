import { averageCents, type Collected, type PastCollected } from "./collected";
import { delaySteps, delayWords, type Delays } from "./delays";
import type { Dimension, Share } from "./breakdown";
import type { HelpTotals } from "~/features/help/help-totals";
import type { MonthMoney } from "./months";
import { funnelSteps, stepWords, successRate, type Counts, type Funnel } from "./funnel";

export type Unit = "count" | "euros" | "days" | "percent";
/** `value`: integer cents for euros, null when it is not known. `base`: how many people or files it speaks of. */
export type Cell = { unit: Unit; value: number | null; base: number; hidden?: boolean };
export type Line = { key: string; label: string; note?: string; cells: Cell[] };
/** One table of the bilan: the page, its CSV and the public version are all made out of it. */
export type BilanTable = {
  key: string;
  caption: string;
  /** How it is counted, in words. */
  note: string;
  columns: string[];
  lines: Line[];
  /** Its lines add up to a figure shown elsewhere: one hidden line alone could be worked out. */
  parts?: boolean;
  /** Columns drawn as bars. */
  bars?: number[];
  /** Drawn above the table, out of what the table tells. */
  chart?: "funnel" | "curve";
};

const count = (value: number): Cell => ({ unit: "count", value, base: value });
const euros = (value: number | null, base: number): Cell => ({ unit: "euros", value, base });
const unknownCell: Cell = { unit: "count", value: null, base: 0 };

export type Bilan = {
  funnel: Funnel;
  collected: Collected;
  past: PastCollected;
  months: MonthMoney[];
  delays: { live: Delays; history: Delays };
  help: HelpTotals;
  shares: Partial<Record<Dimension, Share[]>>;
};

const rate = (counts: Counts): Cell => ({ unit: "percent", value: successRate(counts), base: counts.succeeded + counts.failed });

export function stepsTable({ funnel }: Bilan, live: string): BilanTable {
  const lines = funnelSteps.map((step) => ({ key: step, label: stepWords[step].label, note: stepWords[step].meaning, cells: [count(funnel.live[step]), count(funnel.history[step])] }));
  const success = { key: "rate", label: "Taux de réussite", note: "campagnes réussies parmi celles dont le résultat est connu", cells: [rate(funnel.live), rate(funnel.history)] };
  return {
    key: "etapes", caption: "D’étape en étape", columns: [live, "Repris du passé"], lines: [...lines, success], chart: "funnel",
    note: "Chaque étape compte ce qui est arrivé dans la période, des deux jours compris. Le passé ne compte ici que les lignes reprises une à une ; les campagnes publiées par totaux n’y sont pas.",
  };
}

export function collectedTable({ collected, past }: Bilan, live: string): BilanTable {
  const both = (pick: (money: Collected) => Cell) => [pick(collected), pick(past.total)];
  return {
    key: "collecte", caption: "Ce qui a été collecté", columns: [live, "Repris du passé"],
    note: "Lu dans le grand livre : dons payés dans la période, moins ce qui en a été rendu depuis.",
    lines: [
      { key: "cents", label: "Collecté", note: "net des remboursements, frais compris", cells: both(({ cents, citizens }) => euros(cents, citizens)) },
      { key: "campaigns", label: "Projets soutenus", note: "campagnes qui ont reçu au moins un don", cells: both(({ campaigns, citizens }) => ({ unit: "count", value: campaigns, base: citizens })) },
      { key: "citizens", label: "Citoyens", note: "donateurs distincts de chaque campagne, additionnés", cells: both(({ citizens }) => count(citizens)) },
      { key: "gifts", label: "Dons", note: "payés et non rendus en entier", cells: both(({ gifts }) => (gifts === null ? unknownCell : count(gifts))) },
      { key: "average-gift", label: "Don moyen", note: "collecté par don", cells: both(({ cents, gifts, citizens }) => euros(averageCents(cents, gifts), citizens)) },
      { key: "average-citizen", label: "Moyenne par citoyen", note: "collecté par donateur de chaque campagne", cells: both(({ cents, citizens }) => euros(averageCents(cents, citizens), citizens)) },
      { key: "average-project", label: "Moyenne par projet", note: "collecté par projet soutenu", cells: both(({ cents, campaigns, citizens }) => euros(averageCents(cents, campaigns), citizens)) },
    ],
  };
}

const monthWords = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const monthsTable = ({ months }: Bilan): BilanTable => ({
  key: "mois", caption: "Mois après mois", columns: ["Collecté", "Citoyens", "Dons"], parts: true, chart: "curve",
  note: "Les dons de chaque mois, à l’heure de Paris, moins ce qui en a été rendu depuis. Un donateur qui donne deux mois de suite compte dans les deux.",
  lines: months.map(({ month, cents, citizens, gifts }) => ({
    key: month, label: capital(monthWords.format(new Date(`${month}-15T12:00:00Z`))), cells: [euros(cents, citizens), count(citizens), { unit: "count", value: gifts, base: citizens }],
  })),
});

/** Totals that were public already: nothing in them is hidden. */
export const publishedTable = ({ past }: Bilan): BilanTable => ({
  key: "passe", caption: "Le passé, tel qu’il a été publié", columns: ["Collecté", "Projets", "Citoyens", "Moyenne par citoyen"], bars: [0],
  note: "Totaux publiés par le label avant ce site, inscrits au grand livre. Un total compte quand la période le contient en entier.",
  lines: past.published.map(({ label, cents, campaigns, citizens }, index) => ({
    key: String(index), label, cells: [euros(cents, citizens), { unit: "count", value: campaigns, base: citizens }, count(citizens), euros(averageCents(cents, citizens), citizens)],
  })),
});

export function delaysTable({ delays }: Bilan, live: string): BilanTable {
  const cells = (from: Delays) => (step: (typeof delaySteps)[number]): Cell[] => [{ unit: "days", value: from[step].median, base: from[step].count }, count(from[step].count)];
  return {
    key: "delais", caption: "Les délais", columns: [live, "Sur combien", "Repris du passé", "Sur combien (passé)"],
    note: "Délai médian : la moitié a attendu moins, l’autre moitié davantage.",
    lines: delaySteps.map((step) => ({ key: step, label: delayWords[step].label, note: delayWords[step].meaning, cells: [...cells(delays.live)(step), ...cells(delays.history)(step)] })),
  };
}

/** Nothing where nobody ever asked. */
export function helpTable({ help }: Bilan, live: string): BilanTable {
  const { asked, offered, accepted, given, helpers, hours, pieces } = help;
  const line = (key: string, label: string, note: string, value: number, base = value): Line => ({ key, label, note, cells: [{ unit: "count", value, base }] });
  const lines = [
    line("asked", "Demandés", "demandes mises en ligne dans la période", asked),
    line("offered", "Proposés", "propositions qui n’ont pas été reprises", offered),
    line("accepted", "Acceptés", "par le porteur du projet", accepted),
    line("given", "Rendus", "le porteur a noté qu’ils ont eu lieu", given),
    line("helpers", "Citoyens qui ont aidé", "personnes distinctes de chaque campagne, additionnées", helpers),
    line("hours", "Heures données", "compétences et bras", hours, helpers),
    line("pieces", "Pièces prêtées ou données", "matériel", pieces, helpers),
  ];
  return { key: "coups-de-main", caption: "Les coups de main", columns: [live], lines: asked > 0 ? lines : [], note: "Les demandes mises en ligne dans la période, et ce qu’il en est advenu depuis. Sans argent : rien n’en est au grand livre." };
}

const shareWords: Record<Dimension, { key: string; caption: string; note: string }> = {
  theme: { key: "besoins", caption: "Par besoin local", note: "Le besoin auquel le projet répond." },
  epci: { key: "intercommunalites", caption: "Par intercommunalité", note: "Celle de la commune du projet." },
  commune: { key: "communes", caption: "Par commune", note: "La commune du projet, ou celle dite lors du contact." },
  partner: { key: "partenaires", caption: "Par partenaire", note: "Le partenaire qui a amené ou attesté le projet ; un projet suivi par deux partenaires compte chez chacun." },
};

export const shareTable = (by: Dimension, shares: readonly Share[]): BilanTable => ({
  ...shareWords[by], columns: ["Collecté", "Citoyens", "Contacts", "Labels", "Campagnes réussies"], bars: [0], parts: true,
  lines: shares.map(({ key, label, enquiries, labels, succeeded, cents, citizens }) => ({
    key, label, cells: [euros(cents, citizens), count(citizens), count(enquiries), count(labels), count(succeeded)],
  })),
});

/** All of them, in the order of the page. `live`: « Sur ce site » or « Démonstration ». */
export function bilanTables(bilan: Bilan, live: string): BilanTable[] {
  const shares = Object.entries(bilan.shares) as [Dimension, Share[]][];
  const all = [stepsTable(bilan, live), collectedTable(bilan, live), monthsTable(bilan), publishedTable(bilan), delaysTable(bilan, live), helpTable(bilan, live), ...shares.map(([by, list]) => shareTable(by, list))];
  return all.filter(({ lines }) => lines.length > 0);
}
