import { z } from "zod";

export const retrySchema = z.object({ subject: z.enum(["refund", "transfer", "payout", "reversal"]), id: z.uuid() });
export type Retry = z.infer<typeof retrySchema>;

export const changeSchema = z.object({ changeId: z.uuid() });

const reason = z.string({ error: "Dites pourquoi en une phrase." }).trim().min(10, "Dites pourquoi en une phrase, 10 caractères au moins.").max(2000, "2 000 caractères au plus.");

export const payoutHoldSchema = z.object({ gesture: z.enum(["suspend", "lift"]), reason });
export type PayoutHold = z.infer<typeof payoutHoldSchema>;
