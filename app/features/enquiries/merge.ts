import { daysBetween } from "~/lib/dates";

/** A merge is taken back while both stories are still in people's minds. */
export const UNDO_DAYS = 30;
export const mayUndoMerge = (mergedAt: Date, now: Date): boolean => daysBetween(mergedAt, now) <= UNDO_DAYS;

type Mergeable = { id: string; mergedIntoId: string | null; projectId: string | null };
export type MergeProblem = "merge_same" | "merged" | "merge_projects";

/** Null when the first may lead to the second from now on. Two that each became a project are two requests. */
export function mergeProblem(merged: Mergeable, kept: Mergeable): MergeProblem | null {
  if (merged.id === kept.id) return "merge_same";
  if (merged.mergedIntoId || kept.mergedIntoId) return "merged";
  return merged.projectId ? "merge_projects" : null;
}
