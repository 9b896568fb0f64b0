import type { Retry } from "~/features/settlement/settlement.schemas";

/** One thing about money that waits for a person, with its one next step. */
export type Need = {
  key: string;
  title: string;
  note: string;
  /** Who it waits for, in words. */
  owner: string;
  since: Date;
  /** When it has to be done; null: no promise and no law says. */
  by: Date | null;
  /** Not to be left for tomorrow, whatever its day. */
  pressing: boolean;
  /** Where it is done. */
  to: string;
  /** A refused operation that may be asked again. */
  retry?: Retry;
};

export const urgencies = ["late", "soon", "waiting"] as const;
export type Urgency = (typeof urgencies)[number];

const soonMs = 3 * 86_400_000;

export function urgencyOf({ by, pressing }: Pick<Need, "by" | "pressing">, now: Date): Urgency {
  if (pressing || (by !== null && by <= now)) return "late";
  return by !== null && by.getTime() - now.getTime() <= soonMs ? "soon" : "waiting";
}

export type RankedNeed = Need & { urgency: Urgency };

const never = Number.MAX_SAFE_INTEGER;

/** What is late first, then what has the nearest last day, then what has waited longest. */
export const rankNeeds = (needs: readonly Need[], now: Date): RankedNeed[] =>
  needs
    .map((need) => ({ ...need, urgency: urgencyOf(need, now) }))
    .sort((a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || (a.by?.getTime() ?? never) - (b.by?.getTime() ?? never)
      || a.since.getTime() - b.since.getTime() || a.key.localeCompare(b.key));
