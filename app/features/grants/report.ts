import { z } from "zod";
import { DomainError, refuseAll } from "~/lib/errors";

/** One line of the budget: what the convention planned, what was spent. Integer cents; null while nothing was typed. */
const line = z.object({ label: z.string(), plannedCents: z.number().int().nonnegative(), actualCents: z.number().int().nonnegative().nullable() });

/** The account while it is written. */
export const reportContentSchema = z.object({
  story: z.string(),
  effects: z.string(),
  peopleReached: z.number().int().nonnegative().nullable(),
  lines: z.array(line),
});
export type ReportContent = z.infer<typeof reportContentSchema>;
export type ReportLine = ReportContent["lines"][number];

const piece = z.object({ fileId: z.uuid(), words: z.string() });
/** The account as it was given: nothing of it is missing, and its pieces are named. */
export const accountContentSchema = reportContentSchema.extend({ photos: z.array(piece), documents: z.array(piece) });
export type AccountContent = z.infer<typeof accountContentSchema>;

/** Characters below which a text tells nothing yet. */
export const leastStory = 100;
export const mostPhotos = 8;
export const mostDocuments = 10;

export const plannedTotal = (lines: readonly ReportLine[]): number => lines.reduce((sum, { plannedCents }) => sum + plannedCents, 0);
export const spentTotal = (lines: readonly ReportLine[]): number => lines.reduce((sum, { actualCents }) => sum + (actualCents ?? 0), 0);

/** Planned lines keep their place; what was not planned follows. Blank: nothing typed yet. */
export function reportLines(planned: readonly { label: string; plannedCents: number }[], actual: readonly (number | null)[], extra: readonly { label: string; amount: number }[]): ReportLine[] {
  const known = planned.map(({ label, plannedCents }, index) => ({ label, plannedCents, actualCents: actual[index] ?? null }));
  return [...known, ...extra.map(({ label, amount }) => ({ label, plannedCents: 0, actualCents: amount }))];
}

/** @throws DomainError grants.report_*, each beside its field */
export function mustBeWhole({ story, effects, peopleReached, lines }: ReportContent): void {
  const missing = [
    story.length < leastStory && new DomainError("grants.report_story", { least: leastStory }, "story"),
    effects.length === 0 && new DomainError("grants.report_effects", {}, "effects"),
    peopleReached === null && new DomainError("grants.report_people", {}, "peopleReached"),
    ...lines.map(({ actualCents }, index) => actualCents === null && new DomainError("grants.report_line", {}, `actual[${index}]`)),
  ];
  refuseAll(missing.filter((one) => one !== false));
}
