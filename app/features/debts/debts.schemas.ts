import { z } from "zod";
import { parseEuros } from "~/lib/money";

const amount = z.string("Écrivez le montant reçu, par exemple 32,50.").transform((text, context) => {
  const cents = parseEuros(text);
  if (cents !== null && cents > 0) return cents;
  context.addIssue({ code: "custom", message: "Écrivez le montant reçu, par exemple 32,50." });
  return z.NEVER;
});

export const repaymentSchema = z.object({
  formToken: z.uuid(),
  amount,
  receivedOn: z.iso.date("Dites quel jour l’argent est arrivé."),
  reference: z.string("Recopiez la ligne du relevé bancaire.").trim().min(3, "Recopiez la ligne du relevé bancaire.").max(200, "Raccourcissez : 200 caractères au plus."),
  file: z.instanceof(File, { message: "Joignez le relevé ou l’avis de virement." }).refine(({ size }) => size > 0, "Joignez le relevé ou l’avis de virement."),
});
export type RepaymentInput = Omit<z.infer<typeof repaymentSchema>, "file">;

const why = "Dites pourquoi en une phrase, 10 caractères au moins.";
export const debtReasonSchema = z.object({ reason: z.string(why).trim().min(10, why).max(2000, "Raccourcissez\u00a0: 2\u00a0000 caractères au plus.") });
export type DebtReason = z.infer<typeof debtReasonSchema>;

export const decisionSchema = z.object({ answer: z.enum(["confirm", "refuse"]) });
export type RepaymentAnswer = z.infer<typeof decisionSchema>["answer"];
