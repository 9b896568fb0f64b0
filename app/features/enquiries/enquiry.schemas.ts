import { z } from "zod";
import { legalFormKeys } from "~/features/projects/organisation";
import { themeKeys } from "~/features/territory/themes";
import { parisDay, parisInstant } from "~/lib/dates";
import { enquiryNeeds, enquirySources, enteredChannels, noteKinds } from "./enquiry";
import { readPhone } from "./phone";

const optionalText = (most: number) =>
  z.string().trim().max(most, `Raccourcissez ce texte : ${most} caractères au plus.`).optional().transform((text) => text || undefined);

const name = z.string("Écrivez votre prénom et votre nom.").trim().min(2, "Écrivez votre prénom et votre nom.").max(100, "Ce nom est trop long : 100 caractères au plus.");

const email = z
  .string()
  .trim()
  .max(254, "Cette adresse est trop longue.")
  .pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr."));

const phone = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    const read = text ? readPhone(text) : undefined;
    if (read !== null) return read;
    context.addIssue({ code: "custom", message: "Écrivez un numéro complet, par exemple 03 21 00 00 00 ou +33 3 21 00 00 00." });
    return z.NEVER;
  });

const commune = z
  .string("Écrivez la commune du projet, par exemple « 62400 Béthune ».")
  .trim()
  .min(1, "Écrivez la commune du projet, par exemple « 62400 Béthune ».")
  .max(120, "Écrivez seulement la commune, par exemple « 62400 Béthune ».");

const summary = z
  .string("Dites votre projet en quelques mots.")
  .trim()
  .min(20, "Dites-en un peu plus : une phrase, 20 caractères au moins.")
  .max(2000, "Raccourcissez ce texte : 2 000 caractères au plus.");

const said = {
  phone,
  organisationName: optionalText(120),
  projectName: optionalText(100),
  summary,
  commune,
  theme: z.enum(themeKeys, "Choisissez un besoin dans la liste.").optional(),
  need: z.enum(enquiryNeeds, "Choisissez ce que vous attendez de nous."),
  source: z.enum(enquirySources, "Choisissez dans la liste.").optional(),
};

/** Filled by machines only: nobody sees this field. What comes with it is thanked and thrown away. */
export const trapField = "site-web";

export const publicEnquirySchema = z.object({
  name,
  email: z.string("Écrivez votre adresse e-mail : notre réponse y part.").pipe(email),
  ...said,
  consent: z.literal("on", "Cochez cette case : sans votre accord, nous ne pouvons pas garder votre demande."),
  [trapField]: z.string().max(500).optional(),
});
export type PublicEnquiryForm = z.input<typeof publicEnquirySchema>;
export type PublicEnquiry = z.output<typeof publicEnquirySchema>;

const notTooOld = "2015-01-01";
const day = z.iso.date("Choisissez une date.").refine((value) => value >= notTooOld, "Cette date est trop ancienne.");

const byTheTeam = {
  name: z.string("Écrivez le nom de la personne.").trim().min(2, "Écrivez le nom de la personne.").max(100, "Ce nom est trop long : 100 caractères au plus."),
  email: email.optional(),
  ...said,
  summary: z.string("Écrivez ce que la personne a dit de son projet.").trim().min(5, "Écrivez ce que la personne a dit de son projet.").max(2000, "Raccourcissez ce texte : 2 000 caractères au plus."),
};

type Reachable = { email?: string | undefined; phone?: string | undefined };
const reachable = ({ email: address, phone: number }: Reachable) => Boolean(address || number);
const howToReach = { path: ["phone"], error: "Notez au moins un moyen de répondre : un téléphone ou une adresse e-mail." };

export const enteredEnquirySchema = z
  .object({
    ...byTheTeam,
    channel: z.enum(enteredChannels, "Dites comment la demande est arrivée."),
    receivedOn: day,
    answeredBy: z.uuid("Choisissez une personne de la liste.").optional(),
    partnerId: z.uuid("Choisissez un partenaire de la liste.").optional(),
    note: optionalText(4000),
    consent: z.literal("on", "Demandez à la personne si elle est d’accord, puis cochez cette case."),
    /** The team saw those that look alike, and says that this is another one. */
    another: z.literal("on").optional(),
  })
  .refine(reachable, howToReach)
  .refine(({ channel, partnerId }) => channel !== "partner" || partnerId, { path: ["partnerId"], error: "Choisissez le partenaire qui vous l’a adressée." });
export type EnteredEnquiryForm = z.input<typeof enteredEnquirySchema>;
export type EnteredEnquiry = z.output<typeof enteredEnquirySchema>;

/** By a partner, of somebody it met. */
export const broughtEnquirySchema = z
  .object({
    ...byTheTeam,
    partnerId: z.uuid("Choisissez au nom de quel partenaire vous écrivez."),
    note: optionalText(4000),
    consent: z.literal("on", "Demandez à la personne si elle est d’accord, puis cochez cette case."),
  })
  .refine(reachable, howToReach);
export type BroughtEnquiryForm = z.input<typeof broughtEnquirySchema>;
export type BroughtEnquiry = z.output<typeof broughtEnquirySchema>;

export const amendSchema = z.object({ ...byTheTeam, partnerId: z.uuid("Choisissez un partenaire de la liste.").optional() }).refine(reachable, howToReach);
export type AmendForm = z.input<typeof amendSchema>;
export type Amendment = z.output<typeof amendSchema>;

const whenItHappened = (value: string, at: Date) => (value === parisDay(at) ? at : parisInstant(value, "12:00:00"));

/** A day of the past as an instant: today is now. Null for a day to come. */
export const readPastDay = (value: string, at: Date): Date | null => (value > parisDay(at) ? null : whenItHappened(value, at));

export const noteSchema = z.object({
  kind: z.enum(noteKinds, "Choisissez ce que c’était."),
  text: z.string("Écrivez la note.").trim().min(1, "Écrivez la note.").max(4000, "Raccourcissez ce texte : 4 000 caractères au plus."),
  on: day,
});

export const followUpSchema = z.object({
  action: z.string("Dites ce qu’il faut faire.").trim().min(3, "Dites ce qu’il faut faire.").max(300, "Raccourcissez : 300 caractères au plus."),
  dueOn: z.iso.date("Choisissez un jour."),
  ownerId: z.uuid("Choisissez qui s’en charge."),
});

export const assignmentSchema = z.object({ ownerId: z.uuid("Choisissez une personne de l’équipe.").optional() });

const reason = z.string("Dites pourquoi en une phrase.").trim().min(5, "Dites pourquoi en une phrase.").max(500, "Raccourcissez : 500 caractères au plus.");
export const reasonSchema = z.object({ reason });
export const stepSchema = z.object({ on: day, reason: optionalText(500) });
export const closingSchema = z.object({ on: day, reason });

/** What the invitation will show the holder, already written; only the address is needed to send it. */
export const proposalSchema = z.object({
  email: z.string("Écrivez l’adresse e-mail du porteur : l’invitation y part.").pipe(email),
  name: optionalText(100),
  organisationName: optionalText(120),
  legalForm: z.enum(legalFormKeys, "Choisissez la forme de la structure.").optional(),
  organisationCommune: optionalText(120),
  purpose: optionalText(1000),
  projectName: optionalText(100),
  projectSummary: optionalText(280),
  theme: z.enum(themeKeys, "Choisissez un besoin dans la liste.").optional(),
  commune: optionalText(120),
});
export type Proposal = Partial<Omit<z.output<typeof proposalSchema>, "email">>;
export type ProposalForm = z.input<typeof proposalSchema>;
