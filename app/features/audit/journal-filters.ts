import { z } from "zod";
import { auditActions, auditObjects } from "~/lib/audit-actions";
import { parisInstant, addDays } from "~/lib/dates";

/** What the address of the journal asks for; a word that means nothing is no filter. */
const filtersSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  action: z.enum(auditActions).optional().catch(undefined),
  du: z.iso.date().optional().catch(undefined),
  au: z.iso.date().optional().catch(undefined),
  personne: z.uuid().optional().catch(undefined),
  objet: z.enum(auditObjects).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
  avant: z.coerce.number().int().positive().optional().catch(undefined),
});

export type JournalFilters = z.output<typeof filtersSchema>;

export const readFilters = (url: string): JournalFilters => {
  const asked = [...new URL(url).searchParams].filter(([, value]) => value !== "");
  return filtersSchema.parse(Object.fromEntries(asked));
};

/** From the first instant of a day in Paris to the first after another. */
export const periodOf = ({ du, au }: JournalFilters): { from: Date | null; to: Date | null } => ({
  from: du ? parisInstant(du) : null,
  to: au ? parisInstant(addDays(au, 1)) : null,
});

/** The address of the same journal with some filters changed; always from its newest page unless told. */
export function journalPath(filters: JournalFilters, changes: Partial<JournalFilters> = {}): string {
  const wanted = Object.entries({ ...filters, avant: undefined, ...changes }).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(wanted.map(([key, value]) => [key, String(value)])).toString();
  return search ? `/equipe/journal?${search}` : "/equipe/journal";
}

/** The journal of one thing, and of what belongs to it. */
export const journalOf = (objet: NonNullable<JournalFilters["objet"]>, id: string): string => journalPath({}, { objet, id });

export const isFiltered = ({ avant: _page, ...filters }: JournalFilters): boolean => Object.values(filters).some((value) => value !== undefined);

const corrected: Record<string, string> = { project: "projets", organisation: "structures", application: "demandes", campaign: "campagnes" };

/** Where the team puts right the words of the thing that the journal is filtered on; null when it has none. */
export const correctionPath = ({ objet, id }: JournalFilters): string | null =>
  objet && id && corrected[objet] ? `/corrections/${corrected[objet]}/${id}` : null;
