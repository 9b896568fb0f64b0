import { z } from "zod";
import { themeKeys } from "~/features/territory/themes";

export const projectSchema = z.object({
  organisationId: z.uuid("Choisissez la structure qui porte le projet."),
  name: z
    .string("Donnez un nom à votre projet.")
    .trim()
    .min(3, "Donnez un nom à votre projet, en trois lettres au moins.")
    .max(100, "Raccourcissez ce nom : 100 caractères au plus."),
  summary: z
    .string("Résumez votre projet en une ou deux phrases.")
    .trim()
    .min(20, "Résumez votre projet en une ou deux phrases, 20 caractères au moins.")
    .max(280, "Raccourcissez ce résumé : 280 caractères au plus."),
  theme: z.enum(themeKeys, "Choisissez le besoin auquel le projet répond."),
  commune: z
    .string("Écrivez la commune du projet, par exemple « 62400 Béthune ».")
    .trim()
    .max(120, "Écrivez seulement la commune, par exemple « 62400 Béthune »."),
});

export type ProjectInput = z.output<typeof projectSchema>;
