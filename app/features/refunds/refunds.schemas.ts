import { electronicFormatIBAN, isValidIBAN } from "ibantools";
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

export const requestSchema = z.object({ reason: short(2000).min(1, "Dites-nous pourquoi, en une phrase.") });
export type RequestForm = z.input<typeof requestSchema>;

export const answerSchema = z
  .object({
    decision: z.enum(["accepted", "declined"], "Choisissez une réponse."),
    answer: short(2000).optional().transform((text) => text || null),
  })
  .refine(({ decision, answer }) => decision === "accepted" || answer !== null, { path: ["answer"], error: "Expliquez au donateur pourquoi ce n’est pas possible." });
export type AnswerInput = z.output<typeof answerSchema>;
export type AnswerForm = z.input<typeof answerSchema>;

export const ibanSchema = z.object({
  iban: z
    .string("Écrivez l’IBAN de votre compte.")
    .transform((typed) => electronicFormatIBAN(typed) ?? "")
    .refine((iban) => isValidIBAN(iban), "Cet IBAN n’est pas juste. Recopiez-le depuis votre relevé d’identité bancaire."),
  accountName: short(100).min(2, "Écrivez le nom du titulaire du compte."),
});
export type IbanInput = z.output<typeof ibanSchema>;
export type IbanForm = z.input<typeof ibanSchema>;

export const paidSchema = z.object({ paidOn: z.iso.date("Indiquez le jour du virement."), file: z.instanceof(File).optional() });
export type PaidInput = Omit<z.output<typeof paidSchema>, "file">;
