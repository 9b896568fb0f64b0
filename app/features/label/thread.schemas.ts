import { z } from "zod";

const body = z.string("Écrivez votre message.").trim().min(1, "Écrivez votre message.").max(3000, "Raccourcissez ce message : 3 000 caractères au plus.");

/** Every gesture of a page of threads; each one leaves its own form. */
export const threadSchema = z.discriminatedUnion("geste", [
  z.object({ geste: z.literal("ouvrir"), criterion: z.coerce.number("Choisissez un critère.").int().min(1).max(4), question: z.string().max(60).optional(), audience: z.enum(["holder", "committee"]).default("holder"), relaysId: z.uuid().optional(), body }),
  z.object({ geste: z.literal("repondre"), threadId: z.uuid(), body }),
  z.object({ geste: z.literal("corriger"), commentId: z.uuid(), body }),
  z.object({ geste: z.literal("clore"), threadId: z.uuid() }),
  z.object({ geste: z.literal("rouvrir"), threadId: z.uuid() }),
]);
export type ThreadGesture = z.output<typeof threadSchema>;
