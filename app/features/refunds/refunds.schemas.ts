import { z } from "zod";
import { teamReasons } from "~/features/donations/donation";
import { parseEuros } from "~/lib/money";

const short = (most: number) => z.string().trim().max(most, `Raccourcissez ce texte\u00a0: ${most} caractères au plus.`);

const otherAmount = z.string().trim().optional().transform((typed, context) => {
  const cents = typed ? parseEuros(typed) : 0;
  if (cents !== null) return cents;
  context.addIssue({ code: "custom", message: "Écrivez un montant en euros, par exemple 32,50." });
  return z.NEVER;
});

export const partSchema = z.object({
  formToken: z.uuid(),
  lines: z.array(z.uuid()).default([]),
  amount: otherAmount,
  released: z.literal("on").optional().transform((value) => value === "on"),
  reason: z.enum(teamReasons, "Choisissez pourquoi ce remboursement."),
  message: short(1000).optional().transform((text) => text || null),
});
export type PartInput = z.output<typeof partSchema>;
export type PartForm = z.input<typeof partSchema>;
