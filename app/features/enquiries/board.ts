import { z } from "zod";
import { isThemeKey } from "~/features/territory/themes";
import { daysBetween, parisDay } from "~/lib/dates";
import { enquiryStatuses, isOver, patienceDays, type EnquiryStatus } from "./enquiry";

export type BoardRow = {
  id: string;
  /** Null once anonymised. */
  name: string | null;
  projectName: string | null;
  summary: string | null;
  communeName: string;
  theme: string | null;
  status: EnquiryStatus;
  receivedAt: Date;
  /** Since when it stands in this state. */
  since: Date;
  ownerName: string | null;
  partnerName: string | null;
  /** The next gesture planned; `dueOn` is a day in Paris. */
  next: { action: string; dueOn: string; ownerName: string } | null;
};

type Waiting = Pick<BoardRow, "status" | "since" | "next">;

/** How many days late: its next gesture's day is past, or nothing is planned and its state has waited longer than promised. */
export function daysLate({ status, since, next }: Waiting, now: Date): number {
  if (next) return Math.max(0, Math.round((Date.parse(parisDay(now)) - Date.parse(next.dueOn)) / 86_400_000));
  const patience = isOver(status) ? undefined : patienceDays[status];
  return patience === undefined ? 0 : Math.max(0, daysBetween(since, now) - patience);
}

/** Late ones first, the latest on top; then those that have waited longest. */
export const byUrgency = (now: Date) => (a: BoardRow, b: BoardRow): number => daysLate(b, now) - daysLate(a, now) || a.since.getTime() - b.since.getTime();

export type BoardGroup = { status: EnquiryStatus; rows: BoardRow[] };

/** One list per state that somebody waits in, in the order of the road. */
export function groupByStatus(rows: readonly BoardRow[], now: Date): BoardGroup[] {
  const sorted = [...rows].sort(byUrgency(now));
  return enquiryStatuses.map((status) => ({ status, rows: sorted.filter((row) => row.status === status) })).filter((group) => group.rows.length > 0);
}

const filtersSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  /** « ouverts » when absent. */
  etat: z.enum([...enquiryStatuses, "tous"]).optional().catch(undefined),
  /** `moi`, `personne`, or somebody of the team. */
  pour: z.union([z.literal("moi"), z.literal("personne"), z.uuid()]).optional().catch(undefined),
  besoin: z.string().refine(isThemeKey).optional().catch(undefined),
  commune: z.string().regex(/^[0-9AB]{5}$/).optional().catch(undefined),
  /** SIREN of a group of communes. */
  epci: z.string().regex(/^\d{9}$/).optional().catch(undefined),
  partenaire: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});

export type BoardFilters = z.output<typeof filtersSchema>;

/** What the address of the board asks for; a word that means nothing is no filter. */
export function readBoardFilters(url: string): BoardFilters {
  const asked = [...new URL(url).searchParams].filter(([, value]) => value !== "");
  return filtersSchema.parse(Object.fromEntries(asked));
}

/** The address of the same board with some filters changed, from its first page. */
export function boardPath(filters: BoardFilters, changes: Partial<BoardFilters> = {}, page = "/equipe/contacts"): string {
  const wanted = Object.entries({ ...filters, page: undefined, ...changes }).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(wanted.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${page}?${search}` : page;
}

export const isFiltered = ({ page: _page, ...filters }: BoardFilters): boolean => Object.values(filters).some((value) => value !== undefined);
