import { z } from "zod";
import { parseEuros } from "~/lib/money";

/** `12,50`, or `-12,50`: signed integer cents; null when it is no amount. */
export function parseSigned(text: string): number | null {
  const trimmed = text.trim().replace("−", "-");
  const cents = parseEuros(trimmed.replace(/^[-+]\s*/, ""));
  return cents === null ? null : trimmed.startsWith("-") ? -cents : cents;
}

const line = z.object({
  account: z.string().default(""),
  amount: z.string().default("").refine((text) => text === "" || (parseSigned(text) ?? 0) !== 0, "Écrivez un montant en euros, avec un signe moins s’il le faut."),
});

/** Empty rows are left out. */
export const correctionSchema = z.object({
  lines: z.array(line).max(12).default([]).transform((rows) => rows.filter(({ account, amount }) => account !== "" && amount !== "").map(({ account, amount }) => ({ account, cents: parseSigned(amount)! }))),
  reason: z.string("Dites pourquoi cette correction est juste.").trim().min(15, "Dites pourquoi en une phrase entière (15 caractères au moins).").max(2000, "Restez sous 2000 caractères."),
});

export type NewCorrection = z.output<typeof correctionSchema>;

export const correctionAnswerSchema = z.object({ answer: z.enum(["confirm", "drop"], "Choisissez de confirmer ou de renoncer.") });

export const explanationSchema = z.object({ explanation: z.string("Écrivez ce que vous avez trouvé.").trim().min(15, "Écrivez une phrase entière : elle sera relue dans un an (15 caractères au moins).").max(2000, "Restez sous 2000 caractères.") });

/** What a correction is about, as its address says: `?ecriture=12` or `?ecart=<id>`, or a campaign alone. */
export const aboutSchema = z.object({
  ecriture: z.coerce.number().int().positive().optional().catch(undefined),
  ecart: z.uuid().optional().catch(undefined),
  campagne: z.uuid().optional().catch(undefined),
});
export type About = z.output<typeof aboutSchema>;
