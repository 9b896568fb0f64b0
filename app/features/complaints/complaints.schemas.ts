import { z } from "zod";
import { complaintOutcomes, complaintSubjects, enteredChannels } from "./complaint";

const tooLong = (most: number) => `Raccourcissez ce texte\u00a0: ${most} caractères au plus.`;
const text = (missing: string, most: number, least = 1) => z.string(missing).trim().min(least, missing).max(most, tooLong(most));
const optionalText = (most: number) => z.string().trim().max(most, tooLong(most)).optional().transform((typed) => typed || null);
const formToken = z.uuid("Rechargez la page, puis recommencez.");

const badEmail = "Écrivez une adresse complète, par exemple louise@exemple.fr.";
const mailAddress = z.string().trim().max(254, "Cette adresse est trop longue.").pipe(z.email(badEmail));

const subject = z.enum(complaintSubjects, "Choisissez de quoi il s’agit.");
const name = text("Écrivez votre prénom et votre nom.", 100, 2);
const story = text("Racontez ce qui s’est passé, en une phrase au moins.", 5000, 20);

/** Filled by machines only: nobody sees this field. What comes with it is thanked and thrown away. */
export const trapField = "site-web";

export const complaintSchema = z.object({
  formToken, subject, name, body: story, gift: optionalText(600),
  email: z.string("Écrivez votre adresse e-mail\u00a0: notre réponse y part.").pipe(mailAddress),
  [trapField]: z.string().optional(),
});
export type ComplaintInput = z.output<typeof complaintSchema>;
export type ComplaintForm = z.input<typeof complaintSchema>;

export const enteredSchema = z
  .object({
    formToken, subject, body: story, gift: optionalText(600),
    name: text("Écrivez le nom de la personne.", 100, 2),
    channel: z.enum(enteredChannels, "Dites comment elle est arrivée."),
    receivedOn: z.iso.date("Dites quel jour elle est arrivée."),
    email: z.union([z.literal("").transform(() => null), mailAddress], badEmail).optional().transform((typed) => typed ?? null),
    postalAddress: optionalText(400),
  })
  .refine(({ email, postalAddress }) => email !== null || postalAddress !== null, { path: ["email"], error: "Notez une adresse e-mail ou postale\u00a0: la réponse y part." });
export type EnteredInput = z.output<typeof enteredSchema>;
export type EnteredForm = z.input<typeof enteredSchema>;

export const answerSchema = z.object({ formToken, body: text("Écrivez votre réponse, en une phrase au moins.", 8000, 20), outcome: z.enum(complaintOutcomes, "Choisissez la suite donnée.") });
export type AnswerInput = z.output<typeof answerSchema>;
export type AnswerForm = z.input<typeof answerSchema>;

export const messageSchema = z.object({ formToken, body: text("Écrivez quelques mots.", 5000, 2) });
export type MessageInput = z.output<typeof messageSchema>;
export type MessageForm = z.input<typeof messageSchema>;

export const moveSchema = z.object({ verb: z.enum(["take", "close", "reopen"]), reason: optionalText(1000) });
export const ownerSchema = z.object({ owner: z.uuid("Choisissez une personne de l’équipe.") });
export const acknowledgedSchema = z.object({ sentOn: z.iso.date("Dites quel jour l’accusé de réception est parti.") });

export const rewardReminderSchema = z.object({ formToken, body: text("Dites ce que vous attendez, en une phrase au moins.", 2000, 20) });
export type RewardReminderInput = z.output<typeof rewardReminderSchema>;
export type RewardReminderForm = z.input<typeof rewardReminderSchema>;
