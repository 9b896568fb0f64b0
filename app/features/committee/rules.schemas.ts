import { z } from "zod";

const count = (sentence: string, least: number, most: number) => z.coerce.number(sentence).int(sentence).min(least, `${sentence} De ${least} à ${most}.`).max(most, `${sentence} De ${least} à ${most}.`);

export const rulesSchema = z
  .object({
    effectiveOn: z.iso.date("Choisissez le jour où ces règles commencent."),
    quorum: count("Écrivez un nombre de sièges.", 1, 6),
    quorumFloor: count("Écrivez un nombre de sièges.", 1, 6),
    voicesPerCriterion: count("Écrivez un nombre de sièges.", 1, 6),
    votesToLabel: count("Écrivez un nombre de votes.", 1, 6),
    adjournmentDays: count("Écrivez un nombre de jours.", 15, 365),
    labelMonths: count("Écrivez un nombre de mois.", 1, 36),
    reason: z.string("Dites pourquoi les règles changent.").trim().min(15, "Dites pourquoi les règles changent, quinze caractères au moins.").max(1000, "Restez sous 1 000 caractères."),
  })
  .refine(({ quorum, quorumFloor }) => quorumFloor <= quorum, { path: ["quorumFloor"], error: "Le minimum ne dépasse pas le quorum." });

export type NewRules = z.output<typeof rulesSchema>;
