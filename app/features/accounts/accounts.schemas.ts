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

export type SecondStepForm = z.input<typeof secondStepSchema>;
export type BeginSetUpForm = z.input<typeof beginSetUpAgainSchema>;
export type CodeForm = z.input<typeof setUpSchema>;
export type RemovalForm = z.input<typeof removalSchema>;
export type ChangePasswordForm = z.input<typeof changePasswordSchema>;
export type AskEmailForm = { email: string; currentPassword: string; code: string };
export type RemovalOfForm = z.input<typeof removalOfSchema>;
export type SignInForm = z.input<typeof signInSchema>;
export type SignUpForm = z.input<typeof signUpSchema>;
export type VerificationForm = z.input<typeof verificationSchema>;
export type ForgottenPasswordForm = z.input<typeof forgottenPasswordSchema>;
export type NewPasswordForm = z.input<typeof newPasswordSchema>;

const currentPassword = z.string({ error: "Écrivez votre mot de passe actuel." }).max(200, "Ce mot de passe est trop long.");
const applicationCode = z
  .string({ error: "Recopiez les six chiffres de votre application." })
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Le code compte six chiffres."));
/** Asked of whoever has set up the second factor, and of them alone. */
const codeIf = (asked: boolean) => (asked ? applicationCode : z.string().optional().transform(() => ""));

export const secondStepSchema = z.object({ code: applicationCode, retour: returnPath });
export const recoverySchema = z.object({ code: z.string({ error: "Recopiez un de vos codes de secours." }).max(40, "Un code de secours compte dix signes."), retour: returnPath });
export const setUpSchema = z.object({ code: applicationCode });
export const beginSetUpSchema = z.object({ retour: returnPath });
export const beginSetUpAgainSchema = beginSetUpSchema.extend({ currentPassword });
export const recoveryCodesSchema = z.object({ code: applicationCode });
export const removalSchema = z.object({ currentPassword, code: applicationCode });
export const changePasswordSchema = z.object({ currentPassword, password: newPassword });
export const askEmailSchema = (hasSecondFactor: boolean) => z.object({ email, currentPassword, code: codeIf(hasSecondFactor) });
export const confirmEmailSchema = z.object({ code });
/** One session by its handle, or all the others. */
export const endSessionSchema = z.object({ end: z.union([z.uuid(), z.literal("others")]) });
export const removalOfSchema = z.object({
  email,
  reason: z.string({ error: "Dites pourquoi, et comment vous avez reconnu la personne." }).trim()
    .min(20, "Dites-en un peu plus : vingt caractères au moins.").max(500, "Cinq cents caractères au plus."),
});

export const readReturnPath = (url: string): string => returnPath.parse(new URL(url).searchParams.get("retour") ?? undefined);
