import { z } from "zod";
import { attestedCriterion, type Decision, type DecisionInput } from "./decision";

const criterion = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const verdict = z.enum(["met", "not_met", "cannot_tell"]);
const vote = z.enum(["for", "against", "adjourn", "abstain"]);

const seatRecord = z.object({
  key: z.string(),
  name: z.string(),
  /** Whose name stands in the minutes: who sat, or in a consultation who voted. */
  representedBy: z.string().nullable(),
  present: z.boolean(),
  prescribes: z.boolean(),
  recusal: z.object({ ground: z.enum(["governance", "employment", "family", "financial"]), detail: z.string() }).nullable(),
  /** Said, and without effect on the voice; none in decisions older than declarations. */
  declarations: z.array(z.object({ link: z.enum(["loan", "guarantee", "other"]), detail: z.string() })).default([]),
  opinion: z
    // A successor may have revised it: decisions older than this list named the last one only.
    .object({ by: z.string(), earlierBy: z.array(z.string()).default([]), criteria: z.array(z.object({ criterion, verdict, reason: z.string() })) })
    .nullable(),
  vote: z.object({ choice: vote, reason: z.string().nullable(), by: z.string() }).nullable(),
});

/** What each seat said, with names and reasons, as it stood when the item was closed. */
export type SeatRecord = z.infer<typeof seatRecord>;

/** Kept in `decision.facts`: what the rule read, what it answered, and the words behind. */
export type DecisionFacts = { input: DecisionInput; answer: Decision; seats: SeatRecord[] };

const isObject = (value: unknown) => typeof value === "object" && value !== null;
const factsSchema = z.object({ input: z.custom<DecisionInput>(isObject), answer: z.custom<Decision>(isObject), seats: z.array(seatRecord) });

/** Reads facts that we wrote ourselves; the words people typed are checked, the rule's own data is taken as written. */
export const readFacts = (facts: unknown): DecisionFacts => factsSchema.parse(facts);

/** How a correction names the words of one seat in a decision. */
export const opinionField = (seat: string, criterion: number): string => `opinion:${criterion}:${seat}`;
export const voteField = (seat: string): string => `vote:${seat}`;

/** Where a correction stands, as people read it. */
export function correctedPlace(field: string): string {
  const [kind, ...rest] = field.split(":");
  return kind === "vote" ? `${rest.join(":")}, raison du vote` : `${rest.slice(1).join(":")}, avis sur le critère ${rest[0]}`;
}

export type CriterionReasons = {
  criterion: number;
  isMet: boolean;
  reasons: { seat: string; verdict: z.infer<typeof verdict>; reason: string }[];
};

/** Criterion by criterion, the reasons of the seats whose opinion counted. */
export function reasonsByCriterion({ input, answer, seats }: DecisionFacts): CriterionReasons[] {
  return answer.criteria.map((result) => ({
    criterion: result.criterion,
    isMet: result.isMet,
    reasons: seats.flatMap((seat) => {
      const facts = input.seats.find((one) => one.key === seat.key);
      const counted = facts?.hasMandate && !facts.recused && !(facts.prescribes && result.criterion === attestedCriterion);
      const said = counted ? seat.opinion?.criteria.find((line) => line.criterion === result.criterion) : undefined;
      return said ? [{ seat: seat.name, verdict: said.verdict, reason: said.reason }] : [];
    }),
  }));
}

/** The reasons of those who voted against or to adjourn, with the seat's name. */
export const reasonsOfVotes = ({ answer, seats }: DecisionFacts) =>
  answer.conditions.flatMap((condition) =>
    condition.kind === "vote"
      ? [{ seat: seats.find((seat) => seat.key === condition.seat)?.name ?? condition.seat, vote: condition.vote, reason: condition.reason }]
      : [],
  );
