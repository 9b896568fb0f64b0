import { z } from "zod";
import { evidenceMax } from "./answer";

const long = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(evidenceMax, "Raccourcissez ce texte : 20 000 caractères au plus.");

export const evidenceSchema = z.object({
  product: long("Dites ce que la personne a donné, et pour quoi."),
  story: long("Racontez ce qui s’est passé."),
});
export type EvidenceInput = z.infer<typeof evidenceSchema>;

export const acceptanceSchema = z.object({
  sure: z.literal("on", "Cochez cette case : un litige accepté ne se reprend pas."),
});
