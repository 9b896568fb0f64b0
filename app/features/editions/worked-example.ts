import { formatCount, formatEuros } from "~/lib/money";
import type { BallotClass } from "~/features/count/election";
import { countingOf, type Count, type CountedLine } from "./counting-of";
import type { Edition } from "./edition";

export type ExampleRow = { name: string; votes: number; requestCents: number; awardCents: number };
export type WorkedExample = { envelopeCents: number; rows: ExampleRow[]; unspentCents: number; sentences: string[] };

const names = ["Le four à pain du village", "L’atelier vélo", "Le jardin partagé"] as const;
/** Forty people chose both of the first two. */
const ballots: [number, number[]][] = [[80, [0]], [40, [0, 1]], [20, [1]], [20, [2]]];
const classes: BallotClass[] = ballots.map(([count, choices]) => ({ ballots: count, choices, worths: choices.map(() => 1) }));

/** The edition's own rule on three invented initiatives, counted by the count itself. Pure. */
export function workedExample(edition: Edition): WorkedExample {
  const scale = edition.counting === "award-scale" && edition.categories[0];
  return scale ? scaleExample(edition, scale) : fullExample(edition);
}

const line = (index: number, costCents: number, categoryId: string | null): CountedLine => ({ initiativeId: names[index]!, costCents, categoryId, isWithdrawn: false });
const rowsOf = (lines: CountedLine[], { trace }: Count): ExampleRow[] =>
  trace.map(({ initiativeId, votes, awardCents }, index) => ({ name: initiativeId, votes, requestCents: lines[index]!.costCents, awardCents }));

function scaleExample(edition: Edition, { id, name, floorCents, capCents }: Edition["categories"][number]): WorkedExample {
  const room = capCents - floorCents;
  const envelopeCents = 3 * floorCents + Math.ceil((room * 1.2) / edition.stepCents) * edition.stepCents;
  const lines = [line(0, capCents, id), line(1, capCents, id), line(2, floorCents + Math.floor(room / 200) * 100, id)];
  const count = countingOf({ ...edition, envelopeCents }, lines, classes);
  const votes = count.trace.map((one) => one.votes);
  const full = count.trace.filter(({ awardCents }, index) => awardCents === lines[index]!.costCents).map(({ initiativeId }) => initiativeId);
  const sentences = [
    `Trois initiatives inventées de la catégorie « ${name} », pour une enveloppe de ${formatEuros(envelopeCents)}.`,
    `D’abord, chacune reçoit le minimum : 3 fois ${formatEuros(floorCents)}. Il reste ${formatEuros(envelopeCents - 3 * floorCents)}.`,
    `Ce reste est partagé selon les voix : ${votes.join(", ")}, soit ${formatCount(votes.reduce((sum, one) => sum + one, 0))} en tout. Deux fois plus de voix, deux fois plus d’argent au-dessus du minimum.`,
    ...(full.length ? [`${full.join(" et ")} atteint le plus qui soit possible : ce que ses voix lui donneraient au-delà est partagé entre les autres.`] : []),
    `Enfin, les montants sont arrondis par pas de ${formatEuros(edition.stepCents)}.`,
  ];
  return { envelopeCents, rows: rowsOf(lines, count), unspentCents: count.unspentCents, sentences };
}

/** Rules that fund what is asked, or nothing. */
function fullExample(edition: Edition): WorkedExample {
  const envelopeCents = 12_000_00;
  const lines = [line(0, 8_000_00, null), line(1, 5_000_00, null), line(2, 3_000_00, null)];
  const few = { winnersCount: edition.winnersCount && Math.min(edition.winnersCount, 2), minVotes: edition.minVotes && Math.min(edition.minVotes, 30) };
  const count = countingOf({ ...edition, ...few, envelopeCents }, lines, classes);
  const sentences = [
    `Trois initiatives inventées, pour une enveloppe de ${formatEuros(envelopeCents)} et 160 votants. Quarante ont choisi à la fois les deux premières.`,
    ...(few.winnersCount ? [`Pour l’exemple, il y a ${few.winnersCount === 1 ? "un seul lauréat" : `${few.winnersCount} lauréats`}.`] : []),
    ...(few.minVotes ? [`Pour l’exemple, il faut ${few.minVotes} voix.`] : []),
    ...(count.endowmentCents ? [`À la fin, la part de chaque votant est de ${formatEuros(count.endowmentCents)}.`] : []),
  ];
  return { envelopeCents, rows: rowsOf(lines, count), unspentCents: count.unspentCents, sentences };
}
