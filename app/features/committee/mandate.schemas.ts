import { z } from "zod";

const name = z.string("Écrivez son prénom et son nom.").trim().min(2, "Écrivez son prénom et son nom.").max(100, "Ce nom est trop long.");
const reason = (sentence: string) => z.string(sentence).trim().min(10, sentence).max(500, "Restez sous 500 caractères.");

export const mandateSchema = z
  .object({
    name,
    email: z.string("Écrivez son adresse e-mail.").trim().pipe(z.email("Écrivez une adresse e-mail, par exemple nom@exemple.fr.")),
    kind: z.enum(["titular", "substitute"], "Choisissez titulaire ou suppléance."),
    startsOn: z.iso.date("Choisissez le premier jour du mandat."),
    endsOn: z.iso.date("Choisissez une date, ou laissez vide.").optional(),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn >= startsOn, { path: ["endsOn"], error: "Le dernier jour vient après le premier." });

export const mandateEnds = { term: "Fin du mandat", resignation: "Démission", replacement: "Remplacement par la structure" } as const;
export type MandateEnd = keyof typeof mandateEnds;

export const mandateEndSchema = z.object({
  kind: z.enum(["term", "resignation", "replacement"], "Choisissez pourquoi le mandat finit."),
  endsOn: z.iso.date("Choisissez le dernier jour du mandat."),
  reason: reason("Dites en une phrase ce qui s’est passé, dix caractères au moins."),
});

export const resignationSchema = mandateEndSchema.omit({ kind: true });
export type Resignation = z.output<typeof resignationSchema>;

export const mandateAccountSchema = z.object({
  name: z.string("Écrivez votre prénom et votre nom.").trim().min(2, "Écrivez votre prénom et votre nom.").max(100, "Ce nom est trop long."),
  password: z
    .string("Choisissez un mot de passe.")
    .min(12, "Choisissez au moins douze caractères : une phrase courte convient bien.")
    .max(200, "Ce mot de passe est trop long : deux cents caractères au plus."),
});

export const seatPartnerSchema = z.object({ partnerId: z.union([z.uuid("Choisissez un partenaire dans la liste."), z.literal("")]).optional().transform((id) => id || null) });
export const seatChoiceSchema = z.object({ seatId: z.uuid("Choisissez un de vos sièges.") });
export const namingSchema = z.object({ named: z.enum(["yes", "no"], "Choisissez oui ou non.").transform((said) => said === "yes") });
export const standInSchema = z.object({ accountId: z.uuid("Choisissez une personne dans la liste.") });

export type NewMandate = z.output<typeof mandateSchema>;
export type MandateEnding = z.output<typeof mandateEndSchema>;
