import { z } from "zod";
import { parseEuros } from "~/lib/money";

const why = "Dites pourquoi, quinze caractères au moins.";
const reason = z.string(why).trim().min(15, why).max(2000, "Restez sous 2 000 caractères.");

export const alertSchema = z.object({ status: z.enum(["reviewed", "closed"], "Choisissez ce que devient l’alerte."), reason });
export type AlertMove = z.output<typeof alertSchema>;

export const riskNoteSchema = z.object({
  level: z.enum(["low", "middle", "high"], "Choisissez un niveau de risque."),
  projectId: z.uuid().optional(),
  text: z.string("Écrivez votre note.").trim().min(10, "Écrivez votre note, dix caractères au moins.").max(5000, "Restez sous 5 000 caractères."),
});
export type NewRiskNote = z.output<typeof riskNoteSchema>;

const count = (least: number, most: number) => {
  const sentence = `Écrivez un nombre entier de ${least} à ${most}.`;
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence);
};

const howToWrite = "Écrivez un montant en euros, par exemple 1 000.";
const cents = (least: number) =>
  z.string(howToWrite).transform((text, context) => {
    const parsed = parseEuros(text);
    if (parsed !== null && parsed >= least) return parsed;
    context.addIssue({ code: "custom", message: parsed === null ? howToWrite : "Ce montant est trop petit." });
    return z.NEVER;
  });

/** The same limits as the table's own. */
export const thresholdsSchema = z
  .object({
    effectiveOn: z.iso.date("Choisissez le jour où ces seuils commencent."),
    minGiftCents: cents(100),
    identifyFromCents: cents(100).optional(),
    windowMinutes: count(5, 1440),
    slowDeclines: count(3, 1000),
    pauseDeclines: count(3, 1000),
    declinePercent: count(10, 100),
    pauseMinutes: count(10, 1440),
    cumulatedCents: cents(100),
    cumulatedDays: count(1, 400),
    splitGifts: count(2, 50),
    splitPercent: count(50, 99),
    splitDays: count(1, 400),
    cardDonors: count(2, 50),
    cardDays: count(1, 400),
    ownPercent: count(1, 100),
    ownDays: count(1, 60),
    appealCents: cents(100),
    retentionYears: count(5, 10),
    reason,
  })
  .refine(({ slowDeclines, pauseDeclines }) => pauseDeclines >= slowDeclines, { path: ["pauseDeclines"], error: "L’arrêt ne vient pas avant le ralentissement." });

export type NewThresholds = z.output<typeof thresholdsSchema>;
