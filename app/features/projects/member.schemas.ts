import { z } from "zod";
import { organisationRoleKeys } from "~/features/accounts/organisation-roles";

const role = z.enum(organisationRoleKeys, "Choisissez un rôle.");

export const invitationSchema = z.object({
  email: z
    .string("Écrivez l’adresse e-mail de la personne.")
    .trim()
    .max(254, "Cette adresse est trop longue.")
    .pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr.")),
  role,
});

export const roleChangeSchema = z.object({ accountId: z.uuid(), role });
export const memberRemovalSchema = z.object({ accountId: z.uuid() });

export const representativeSchema = z.object({
  name: z.string("Écrivez le prénom et le nom.").trim().min(2, "Écrivez le prénom et le nom.").max(100, "Ce nom est trop long."),
  position: z.string("Écrivez sa fonction, par exemple « présidente ».").trim().min(2, "Écrivez sa fonction, par exemple « présidente ».").max(100, "Raccourcissez : cent caractères au plus."),
  since: z.iso.date("Indiquez depuis quel jour."),
  file: z.instanceof(File).optional(),
});
export type RepresentativeInput = Omit<z.output<typeof representativeSchema>, "file">;
