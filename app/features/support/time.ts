import { z } from "zod";
import { parisDay } from "~/lib/dates";

export type TimeRow = { projectId: string; projectName: string; personName: string; minutes: number; entries: number };

export type Period = { from: string; to: string };

const day = z.iso.date().optional().catch(undefined);
const asked = z.object({ du: day, au: day });

/** What the address asks for, from the first of January to today when it says nothing; turned round when it ends before it begins. */
export function readPeriod(url: string, now: Date): Period {
  const today = parisDay(now);
  const { du, au } = asked.parse(Object.fromEntries(new URL(url).searchParams));
  const [from, to] = [du ?? `${(au ?? today).slice(0, 4)}-01-01`, au ?? today];
  return from <= to ? { from, to } : { from: to, to: from };
}

const totalOf = (rows: readonly TimeRow[]) => rows.reduce((all, { minutes }) => all + minutes, 0);

export type Sum = { name: string; minutes: number };

const sumBy = (rows: readonly TimeRow[], key: (row: TimeRow) => string, name: (row: TimeRow) => string): Sum[] =>
  [...new Set(rows.map(key))]
    .map((one) => rows.filter((row) => key(row) === one))
    .map((own) => ({ name: name(own[0]!), minutes: totalOf(own) }))
    .toSorted((a, b) => b.minutes - a.minutes);

/** The same minutes told twice: by project and by person, and their total. */
export const sumTime = (rows: readonly TimeRow[]) => ({
  total: totalOf(rows),
  byProject: sumBy(rows, ({ projectId }) => projectId, ({ projectName }) => projectName),
  byPerson: sumBy(rows, ({ personName }) => personName, ({ personName }) => personName),
});
