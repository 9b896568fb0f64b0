import { z } from "zod";
import { legalFormKeys } from "./organisation";

const withoutSpaces = (value: string) => value.replace(/\s/g, "");

export const organisationSchema = z.object({
  name: z
    .string("Écrivez le nom de votre structure.")
    .trim()
    .min(2, "Écrivez le nom de votre structure.")
    .max(120, "Raccourcissez ce nom : 120 caractères au plus."),
  legalForm: z.enum(legalFormKeys, "Choisissez la forme de votre structure."),
  siret: z.string().transform(withoutSpaces).optional(),
  commune: z
    .string("Écrivez la commune de votre structure, par exemple « 62400 Béthune ».")
    .trim()
    .max(120, "Écrivez seulement la commune, par exemple « 62400 Béthune »."),
  purpose: z
    .string("Dites en une ou deux phrases ce que fait votre structure.")
    .trim()
    .min(20, "Dites en une ou deux phrases ce que fait votre structure : vingt caractères au moins.")
    .max(1000, "Raccourcissez ce texte : 1 000 caractères au plus."),
});

export type OrganisationInput = z.output<typeof organisationSchema>;
