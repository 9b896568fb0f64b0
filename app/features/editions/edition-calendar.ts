import { addDays, parisInstant } from "~/lib/dates";
import type { CalendarEntry } from "~/lib/ical";
import type { Edition } from "./edition";
import { phaseWords } from "./edition.fr";

/** The year's calendar for people's own: whole days of Paris, one entry a phase that keeps its name when its days change. */
export const editionEntries = ({ year, name, phases }: Pick<Edition, "year" | "name" | "phases">, publicUrl: string, sequence: number): CalendarEntry[] =>
  phases.map(({ kind, startsOn, endsOn }) => ({
    uid: `edition-${year}-${kind}@${new URL(publicUrl).hostname}`,
    sequence,
    startsAt: parisInstant(startsOn),
    endsAt: parisInstant(addDays(endsOn, 1)),
    wholeDays: true,
    title: `${name}\u00a0: ${phaseWords[kind].label}`,
    description: phaseWords[kind].text,
    url: new URL(`/budget-citoyen/${year}`, publicUrl).href,
  }));
