import { z } from "zod";
import { relationKeys } from "./attestation";

export const attestationRequestSchema = z.object({ partnerId: z.uuid("Choisissez un partenaire dans la liste.") });

const signatory = z
  .string("Écrivez le nom et la fonction de la personne qui signe.")
  .trim()
  .min(3, "Écrivez le nom et la fonction de la personne qui signe.")
  .max(120, "Raccourcissez : 120 caractères au plus.");

const statement = (minimum: string, length: number) =>
  z.string(minimum).trim().min(length, minimum).max(2000, "Raccourcissez ce texte : 2 000 caractères au plus.");

/** The partner gives its word, or declines and says why in a few. */
export const attestationAnswerSchema = z.discriminatedUnion(
  "answer",
  [
    z.object({
      answer: z.literal("given"),
      relation: z.enum(relationKeys, "Choisissez ce qui vous lie au projet."),
      statement: statement("Dites en une ou deux phrases ce que vous savez du projet.", 20),
      signatory,
    }),
    z.object({ answer: z.literal("declined"), statement: statement("Dites en quelques mots pourquoi.", 3), signatory }),
  ],
  "Choisissez votre réponse.",
);

export type AttestationAnswer = z.output<typeof attestationAnswerSchema>;
