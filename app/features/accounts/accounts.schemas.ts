import { z } from "zod";
import { ownPath } from "~/lib/own-path";

const email = z
  .string({ error: "Écrivez votre adresse e-mail." })
  .trim()
  .max(254, "Cette adresse est trop longue.")
  .pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr."));

const returnPath = ownPath.transform((path) => path ?? "/mon-espace");

const newPassword = z
  .string({ error: "Choisissez un mot de passe." })
  .min(12, "Choisissez au moins douze caractères : une phrase courte convient bien.")
  .max(200, "Ce mot de passe est trop long : deux cents caractères au plus.");

const code = z
  .string({ error: "Recopiez les six chiffres reçus par e-mail." })
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Le code compte six chiffres."));

export const signInSchema = z.object({
  email,
  password: z.string({ error: "Écrivez votre mot de passe." }).max(200, "Ce mot de passe est trop long."),
  retour: returnPath,
});

export const signUpSchema = z.object({
  name: z.string({ error: "Écrivez votre prénom et votre nom." }).trim().min(2, "Écrivez votre prénom et votre nom.").max(100, "Ce nom est trop long."),
  email,
  password: newPassword,
  retour: returnPath,
});

export const verificationSchema = z.object({ code });
export const forgottenPasswordSchema = z.object({ email });
export const newCodeSchema = z.object({ purpose: z.enum(["verification", "password"]) });
export const newPasswordSchema = z.object({ code, password: newPassword });

export type SignInForm = z.input<typeof signInSchema>;
export type SignUpForm = z.input<typeof signUpSchema>;
export type VerificationForm = z.input<typeof verificationSchema>;
export type ForgottenPasswordForm = z.input<typeof forgottenPasswordSchema>;
export type NewPasswordForm = z.input<typeof newPasswordSchema>;

export const readReturnPath = (url: string): string => returnPath.parse(new URL(url).searchParams.get("retour") ?? undefined);
