import { z } from "zod";

export const retrySchema = z.object({ subject: z.enum(["refund", "transfer", "payout", "reversal"]), id: z.uuid() });
export type Retry = z.infer<typeof retrySchema>;
