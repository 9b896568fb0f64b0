import { z } from "zod";

export const publishReportSchema = z.object({
  governance: z
    .string("Décrivez la gouvernance : qui dirige, qui décide, comment les conflits d’intérêts sont évités.")
    .trim()
    .min(40, "Décrivez la gouvernance en deux ou trois phrases au moins.")
    .max(6000, "Raccourcissez ce texte : 6 000 caractères au plus."),
});
