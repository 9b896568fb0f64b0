import { z } from "zod";

const why = "Dites pourquoi, en une phrase : l’équipe le relira.";

export const pauseSchema = z.object({ gesture: z.enum(["pause", "resume"]), reason: z.string(why).trim().min(5, why).max(500, "Restez sous 500 caractères.") });

export type PauseForm = z.input<typeof pauseSchema>;
