import { z } from "zod";

const choose = "Choisissez le passage à corriger.";

/** Browsers send every end of line as CRLF. */
export const plainLines = (text: string): string => text.replace(/\r\n/g, "\n");

/** The value of a choice: which passage, and how it read when the form was drawn. */
export const passageValue = (key: string, text: string): string => `${key}:${text}`;

const chosen = z.string(choose).regex(/^\d+:/, choose).transform((value) => ({ key: value.slice(0, value.indexOf(":")), seen: plainLines(value.slice(value.indexOf(":") + 1)) }));

export const passageSchema = z.object({
  passage: chosen,
  text: z.string("Écrivez les mots justes.").trim().min(1, "Écrivez les mots justes.").max(5000, "Raccourcissez ce texte : 5 000 caractères au plus.").transform(plainLines),
  reason: z.string("Dites pourquoi.").trim().min(3, "Dites pourquoi.").max(500, "Raccourcissez cette raison : 500 caractères au plus."),
});

export type PassageCorrection = z.output<typeof passageSchema>;
