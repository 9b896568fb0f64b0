import { z } from "zod";
import { readReceipt } from "~/features/ballots/secret";
import { readNumbers, type Mark } from "./paper";

const tooLong = (most: number) => `Raccourcissez : ${most} caractères au plus.`;

export const placeSchema = z.object({
  name: z.string("Nommez ce lieu.").trim().min(3, "Nommez ce lieu, par exemple « Mairie de Béthune ».").max(80, tooLong(80)),
  commune: z.string("Écrivez la commune du lieu.").trim().min(1, "Écrivez la commune du lieu, par exemple « 62400 Béthune ».").max(120, tooLong(120)),
  whereabouts: z.string().trim().max(500, tooLong(500)).optional().transform((text) => text ?? ""),
});
export type PlaceForm = z.input<typeof placeSchema>;
export type PlaceInput = z.output<typeof placeSchema>;

export const agentSchema = z.object({
  email: z.string("Écrivez l’adresse e-mail de cette personne.").trim().toLowerCase().max(254, tooLong(254)).pipe(z.email("Écrivez une adresse e-mail, par exemple prenom@exemple.fr.")),
});
export type AgentForm = z.input<typeof agentSchema>;

export const MOST_SHEETS = 200;
const howMany = `Écrivez un nombre de 1 à ${MOST_SHEETS}.`;
/** Twenty unless said. */
export const printSchema = z.object({ nombre: z.string(howMany).trim().default("20").pipe(z.string().regex(/^\d{1,3}$/, howMany).transform(Number).refine((count) => count >= 1 && count <= MOST_SHEETS, howMany)) });

const receipt = z.string("Tapez le reçu du bulletin.").transform((typed, context) => {
  const read = readReceipt(typed);
  if (read) return read;
  context.addIssue({ code: "custom", message: "Ce reçu n’est pas juste : relisez-le, il a 24 lettres et chiffres, par groupes de quatre." });
  return z.NEVER;
});

const marks = ["numbers", "blank", "void"] as const satisfies readonly Mark[];
const readShape = {
  mark: z.enum(marks, "Dites si le bulletin a des cases cochées, s’il est blanc ou s’il est nul."),
  numbers: z.string().max(2000, tooLong(2000)).optional(),
};

type Read = { mark: Mark; numbers?: string | undefined };

/** Numbers are read only where there are some: a blank or void ballot has none. */
const choicesOf = ({ mark, numbers = "" }: Read, context: z.RefinementCtx): number[] => {
  const read = readNumbers(numbers);
  if (mark !== "numbers") {
    if (numbers.trim()) context.addIssue({ code: "custom", path: ["numbers"], message: "Un bulletin blanc ou nul n’a pas de numéro ici : effacez-les, ou choisissez « Des cases sont cochées »." });
    return [];
  }
  if (!read?.length) context.addIssue({ code: "custom", path: ["numbers"], message: "Tapez les numéros cochés, séparés par une espace, par exemple 3 7 12." });
  return read ?? [];
};

export const readingSchema = z.object({ receipt, ...readShape }).transform((form, context) => ({ receipt: form.receipt, choices: choicesOf(form, context), isVoid: form.mark === "void" }));
export type ReadingForm = z.input<typeof readingSchema>;

export const receiptSchema = z.object({ receipt });

/** A third look: what the paper says, or that there is no such paper. */
export const correctionSchema = z
  .object({ receipt, mark: z.enum([...marks, "absent"], "Dites ce que vous lisez sur le papier."), numbers: readShape.numbers })
  .transform((form, context) => {
    const mark = form.mark === "absent" ? "void" : form.mark;
    const reading = { receipt: form.receipt, choices: choicesOf({ mark, numbers: form.numbers }, context), isVoid: form.mark === "void" };
    return { receipt: form.receipt, reading: form.mark === "absent" ? null : reading };
  });
export type CorrectionForm = z.input<typeof correctionSchema>;

export const cancellationSchema = z.object({
  reason: z.string("Écrivez la raison : elle est publiée.").trim().min(10, "Expliquez en une phrase : la raison est publiée.").max(500, tooLong(500)),
});
export type CancellationForm = z.input<typeof cancellationSchema>;
