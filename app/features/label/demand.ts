import { z } from "zod";

/** Conditions of an adjournment as the committee's decision keeps them; the seats are named by key. */
export const conditionsSchema = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("criterion"), criterion: z.number().int().min(1).max(4) }),
    z.object({ kind: z.literal("vote"), seat: z.string(), vote: z.enum(["against", "adjourn"]), reason: z.string() }),
  ]),
);
export type Condition = z.infer<typeof conditionsSchema>[number];

export type DemandAnswer = { body: string; answeredAt: Date; answeredByName: string; versions: number };

/** One thing asked of the holder about one submitted version: by the team, or by the committee that adjourned. */
export type Demand = {
  /** How forms name it. */
  key: string;
  from: "team" | "committee";
  /** Absent for a reason given with a vote. */
  criterion: number | null;
  /** Absent where the unmet criterion says it all. */
  reason: string | null;
  seatName: string | null;
  askedAt: Date;
  versionNumber: number;
  answer: DemandAnswer | null;
};

/** What an answer points to in the tables. */
export type DemandTarget = { changeRequestId: string } | { decisionId: string; conditionIndex: number };

export const changeKey = (changeRequestId: string): string => `complement-${changeRequestId}`;
export const conditionKey = (decisionId: string, index: number): string => `condition-${index}-${decisionId}`;

/** The row behind a key of ours. */
export function targetOf(key: string): DemandTarget {
  const condition = /^condition-(\d+)-(.+)$/.exec(key);
  return condition ? { decisionId: condition[2]!, conditionIndex: Number(condition[1]) } : { changeRequestId: key.replace("complement-", "") };
}

export const unanswered = (demands: readonly Demand[]): Demand[] => demands.filter(({ answer }) => answer === null);
