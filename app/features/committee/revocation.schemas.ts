import { z } from "zod";

const least = 15;
const text = (sentence: string, most: number) => z.string(sentence).trim().min(least, `${sentence} ${least} caractères au moins.`).max(most, `Restez sous ${most} caractères.`);

export const revocationSchema = z.object({
  reason: text("Dites pourquoi : le porteur et le comité liront cette raison.", 2000),
  publicMention: text("Écrivez la phrase que le public lira sur la page du projet.", 300),
});

export const revocationAnswerSchema = z.object({ answer: z.enum(["confirm", "drop"], "Choisissez de confirmer ou de renoncer.") });

export type NewRevocation = z.output<typeof revocationSchema>;
