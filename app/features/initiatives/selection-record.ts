import { z } from "zod";
import { verdicts } from "~/features/committee/decision";
import { initiativeVotes, type SelectionSeat } from "./selection";

const vote = z.enum(initiativeVotes);

const seatSchema: z.ZodType<SelectionSeat> = z.object({
  key: z.string(),
  name: z.string(),
  isDepartement: z.boolean(),
  hasMandate: z.boolean(),
  recused: z.boolean(),
  said: z
    .object({ vote, reason: z.string(), criteria: z.array(z.object({ criterionId: z.string(), title: z.string(), verdict: z.enum(verdicts), reason: z.string() })) })
    .nullable(),
});

const factsSchema = z.object({ tally: z.record(vote, z.number()), seats: z.array(seatSchema) });

/** Reads what a decision keeps of its tally and its seats' words (`initiative_decision.facts`). @throws ZodError on facts that this code did not write */
export const readSelectionFacts = (facts: unknown): z.output<typeof factsSchema> => factsSchema.parse(facts);
