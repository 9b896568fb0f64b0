import { z } from "zod";
import type { Answer } from "./answers";

const stored = z.array(z.array(z.object({ question: z.string(), answer: z.string() })));

/** As the row of a gift's line keeps them, unit by unit. */
export const readAnswers = (value: unknown): Answer[][] => stored.parse(value);
