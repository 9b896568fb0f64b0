import { addDays, parisDay } from "~/lib/dates";
import { endsOn, opensOn, type CampaignTimes } from "./support";

export const taskOwners = ["team", "holder"] as const;
export type TaskOwner = (typeof taskOwners)[number];
export const taskAnchors = ["day", "launch", "end"] as const;
export type TaskAnchor = (typeof taskAnchors)[number];
export const taskStates = ["done", "open", "dropped"] as const;
export type TaskState = (typeof taskStates)[number];

export type TaskDue = { anchor: TaskAnchor; dueOn: string | null; offsetDays: number | null };

/** The Paris day it is due, or null while the campaign that it hangs on has no date. */
export function dueDay({ anchor, dueOn, offsetDays }: TaskDue, campaign: CampaignTimes | null): string | null {
  if (anchor === "day") return dueOn;
  const day = campaign && (anchor === "launch" ? opensOn(campaign) : endsOn(campaign));
  return day === null ? null : addDays(day, offsetDays!);
}

export type Task = { id: string; title: string; owner: TaskOwner; state: TaskState; due: string | null };

/** Its day is past and nobody has done it. */
export const isLate = ({ state, due }: Pick<Task, "state" | "due">, now: Date): boolean => state === "open" && due !== null && due < parisDay(now);

/** The soonest first; what has no date yet comes last, in the order it was written. */
export const byDue = (a: Pick<Task, "due">, b: Pick<Task, "due">): number => (a.due ?? "9999").localeCompare(b.due ?? "9999");

export const openTasks = <T extends Task>(tasks: readonly T[]): T[] => tasks.filter(({ state }) => state === "open").toSorted(byDue);
