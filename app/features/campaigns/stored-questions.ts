import { z } from "zod";
import { questionKindKeys, type RewardQuestion } from "./reward-questions";

/** As the row keeps them: apart from the words, so that a browser that shows them fetches no validation. */
export const storedQuestions = z.array(z.object({ label: z.string(), kind: z.enum(questionKindKeys), choices: z.array(z.string()), required: z.boolean() }));

export const readQuestions = (value: unknown): RewardQuestion[] => storedQuestions.parse(value);
