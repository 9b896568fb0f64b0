import { z } from "zod";

const email = z
  .string({ error: "Écrivez votre adresse e-mail." })
  .trim()
  .max(254, "Cette adresse est trop longue.")
  .pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr."));

/** The way back after signing in: one of our own paths, never another site's. */
const returnPath = z
  .string()
  .optional()
  .transform((path) => (path && /^\/(?![/\\])/.test(path) ? path : "/mon-espace"));

export const signInSchema = z.object({
  email,
  password: z.string({ error: "Écrivez votre mot de passe." }).max(200),
  retour: returnPath,
});

export const signUpSchema = z.object({
  name: z.string({ error: "Écrivez votre prénom et votre nom." }).trim().min(2, "Écrivez votre prénom et votre nom.").max(100, "Ce nom est trop long."),
  email,
  password: z
    .string({ error: "Choisissez un mot de passe." })
    .min(12, "Choisissez au moins douze caractères : une phrase courte convient bien.")
    .max(200, "Ce mot de passe est trop long : deux cents caractères au plus."),
  retour: returnPath,
});

export const verificationSchema = z.object({
  code: z
    .string({ error: "Recopiez les six chiffres reçus par e-mail." })
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Le code compte six chiffres.")),
});

export const readReturnPath = (url: string): string => returnPath.parse(new URL(url).searchParams.get("retour") ?? undefined);
