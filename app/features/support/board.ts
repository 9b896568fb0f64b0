import { z } from "zod";
import { phases, type Phase } from "./support";
import { isLate, openTasks, type Task } from "./tasks";
import type { CampaignStatus } from "~/features/campaigns/campaign";

export type BoardRow = {
  projectId: string;
  projectName: string;
  organisationName: string;
  supporter: { accountId: string; name: string } | null;
  phase: Phase;
  campaign: { id: string; status: CampaignStatus; goalCents: number; raisedCents: number; expectedCents: number; endsAt: Date | null } | null;
  alertSince: Date | null;
  /** A Paris day. */
  lastContact: string | null;
  minutes: number;
  tasks: Task[];
  /** Nothing more is expected: the report is written, or the label is over and nothing is under way. */
  isOver: boolean;
};

export const nextTask = ({ tasks }: Pick<BoardRow, "tasks">): Task | null => openTasks(tasks)[0] ?? null;
export const lateTasks = ({ tasks }: Pick<BoardRow, "tasks">, now: Date): Task[] => openTasks(tasks).filter((task) => isLate(task, now));

/** Somebody must look at it today. */
export const needsAttention = (row: BoardRow, now: Date): boolean => !row.isOver && (row.alertSince !== null || lateTasks(row, now).length > 0);

const order = (row: BoardRow, now: Date) => (row.alertSince ? 0 : lateTasks(row, now).length > 0 ? 1 : 2);

/** Alerts first, then late tasks, then who was heard least recently. */
export const byUrgency = (now: Date) => (a: BoardRow, b: BoardRow): number =>
  order(a, now) - order(b, now) || (a.lastContact ?? "").localeCompare(b.lastContact ?? "") || a.projectName.localeCompare(b.projectName, "fr");

const filtersSchema = z.object({
  /** Those under way when absent. */
  etape: z.enum([...phases, "terminés"]).optional().catch(undefined),
  /** `moi`, `personne`, or somebody of the team. */
  pour: z.union([z.literal("moi"), z.literal("personne"), z.uuid()]).optional().catch(undefined),
  alerte: z.enum(["courbe", "taches"]).optional().catch(undefined),
});

export type BoardFilters = z.output<typeof filtersSchema>;

/** What the address of the board asks for; a word that means nothing is no filter. */
export function readBoardFilters(url: string): BoardFilters {
  const asked = [...new URL(url).searchParams].filter(([, value]) => value !== "");
  return filtersSchema.parse(Object.fromEntries(asked));
}

const isFor = ({ supporter }: BoardRow, pour: string, ownId: string): boolean =>
  pour === "personne" ? supporter === null : supporter?.accountId === (pour === "moi" ? ownId : pour);

/** The rows that these filters leave, the most urgent first. */
export function chooseRows(rows: readonly BoardRow[], { etape, pour, alerte }: BoardFilters, ownId: string, now: Date): BoardRow[] {
  return rows
    .filter((row) => (etape === "terminés" ? row.isOver : !row.isOver && (etape === undefined || row.phase === etape)))
    .filter((row) => pour === undefined || isFor(row, pour, ownId))
    .filter((row) => alerte === undefined || (alerte === "courbe" ? row.alertSince !== null : lateTasks(row, now).length > 0))
    .toSorted(byUrgency(now));
}
