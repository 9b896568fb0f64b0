import { z } from "zod";
import type { Criterion } from "./criteria";

/** As a grid is kept in the database. */
export const storedCriteriaSchema: z.ZodType<Criterion[]> = z
  .array(
    z.object({
      number: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      title: z.string(),
      purpose: z.string(),
      questions: z.array(
        z.object({ key: z.string(), label: z.string(), hint: z.string(), minLength: z.number().int(), maxLength: z.number().int(), required: z.union([z.boolean(), z.literal("outside")]) }),
      ),
      documents: z.object({ atLeast: z.number().int(), examples: z.array(z.string()) }),
    }),
  )
  .length(4);

const text = (sentence: string, most: number) => z.string(sentence).trim().min(3, sentence).max(most, `Raccourcissez : ${most} caractères au plus.`);
const count = (sentence: string, most: number) => z.coerce.number(sentence).int(sentence).min(0, sentence).max(most, `${sentence} ${most} au plus.`);

/** When an answer is due. */
export const dueChoices = ["always", "outside", "never"] as const;

const question = z.object({
  /** Of the question it continues; empty for a new one. */
  key: z.string().max(60).optional(),
  label: text("Écrivez la question.", 200),
  hint: z.string().trim().max(400, "Raccourcissez : 400 caractères au plus.").default(""),
  minLength: count("Écrivez un nombre de caractères.", 1000).default(0),
  due: z.enum(dueChoices, "Dites quand cette réponse est demandée."),
});

const criterion = z.object({
  title: text("Nommez ce critère.", 80),
  purpose: text("Dites ce que le comité se demande.", 200),
  questions: z.array(question).min(1, "Posez au moins une question pour ce critère.").max(8, "Huit questions au plus par critère."),
  documentsAtLeast: count("Écrivez un nombre de documents.", 5).default(0),
  documentExamples: text("Donnez un exemple de preuve, au moins.", 500),
});

export const gridSchema = z.object({
  effectiveOn: z.iso.date("Choisissez le jour où cette grille commence."),
  criteria: z.array(criterion).length(4, "Le label a quatre critères."),
  reason: z.string("Dites pourquoi la grille change.").trim().min(15, "Dites pourquoi la grille change, quinze caractères au moins.").max(1000, "Restez sous 1 000 caractères."),
});

export type NewGrid = z.output<typeof gridSchema>;
