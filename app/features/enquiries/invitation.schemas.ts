import { z } from "zod";
import { organisationSchema } from "~/features/projects/organisation.schemas";
import { projectSchema } from "~/features/projects/project.schemas";

const organisation = organisationSchema.shape;
const project = projectSchema.shape;

const opening = {
  organisationName: organisation.name,
  legalForm: organisation.legalForm,
  siret: organisation.siret,
  organisationCommune: organisation.commune,
  purpose: organisation.purpose,
  projectName: project.name,
  projectSummary: project.summary,
  theme: project.theme,
  commune: project.commune,
};

/** Organisation and project, as the holder leaves them; whoever is signed in has a name and a password already. */
export const openingSchema = z.object(opening);

export const openingWithAccountSchema = z.object({
  ...opening,
  name: z.string("Écrivez votre prénom et votre nom.").trim().min(2, "Écrivez votre prénom et votre nom.").max(100, "Ce nom est trop long."),
  password: z
    .string("Choisissez un mot de passe.")
    .min(12, "Choisissez au moins douze caractères : une phrase courte convient bien.")
    .max(200, "Ce mot de passe est trop long : deux cents caractères au plus."),
});

export type Opening = z.output<typeof openingSchema>;
export type OpeningForm = z.input<typeof openingWithAccountSchema>;
export type NewAccount = Pick<z.output<typeof openingWithAccountSchema>, "name" | "password">;
