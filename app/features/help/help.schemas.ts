import { z } from "zod";
import { codedAddress, trapField } from "~/features/address-codes/address-codes.schemas";
import { helpKinds, limits, requestVerbs } from "./help";

const tooLong = (most: number) => `Restez sous ${most} caractères.`;
const text = (missing: string, least: number, most: number) => z.string(missing).trim().min(least, missing).max(most, tooLong(most));
const optionalText = (most: number) => z.string().trim().max(most, tooLong(most)).optional().transform((typed) => typed || null);

const badCount = "Écrivez un nombre entier, par exemple 12.";
const count = z.string(badCount).trim().regex(/^\d{1,4}$/, badCount).transform(Number).pipe(z.number().int().min(1, "Écrivez au moins 1.").max(limits.most));

export const requestSchema = z.object({
  kind: z.enum(helpKinds, "Choisissez ce que vous demandez."),
  title: text("Dites en quelques mots ce qu’il vous faut.", 5, limits.title),
  details: text("Racontez à quoi cela sert, en vingt caractères au moins.", 20, limits.details),
  place: text("Dites où.", 2, limits.place),
  wanted: count,
  untilDay: z.iso.date("Dites jusqu’à quel jour."),
});
export type RequestInput = z.output<typeof requestSchema>;
export type RequestForm = z.input<typeof requestSchema>;

/** A button alone: nothing to fill. */
export const moveSchema = z.object({});

export const requestMoveSchema = z.object({ verb: z.enum(requestVerbs) });

const badPhone = "Écrivez un numéro complet, par exemple 03 21 00 00 00.";
const phone = z.string().trim().max(30, badPhone).regex(/^(\+?[\d\s.()-]{8,})?$/, badPhone).optional().transform((typed) => typed || null);

/** Of somebody signed in: the address is that of the account. */
export const memberOfferSchema = z.object({
  name: text("Écrivez votre prénom et votre nom.", 2, 100),
  phone,
  quantity: count,
  words: optionalText(limits.words),
  [trapField]: z.string().optional(),
});
export const guestOfferSchema = memberOfferSchema.extend({ email: codedAddress("Écrivez votre adresse e-mail\u00a0: la réponse y part.") });
export type OfferForm = z.input<typeof guestOfferSchema>;

/** What waits for the code, and is written once it is typed. */
export const offerSchema = z.object({ name: z.string(), phone: z.string().nullable(), quantity: z.number().int(), words: z.string().nullable() });
export type OfferInput = z.output<typeof offerSchema>;

export const answerSchema = z.object({
  verb: z.enum(["accept", "decline"], "Choisissez une réponse."),
  answer: text("Écrivez un mot\u00a0: la personne le reçoit.", 5, limits.answer),
});
export type AnswerForm = z.input<typeof answerSchema>;

/** Whether it took place, and how much of it. */
export const outcomeSchema = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("give"), given: count }),
  z.object({ verb: z.literal("miss"), given: z.string().optional() }),
], "Dites si le coup de main a eu lieu.");
export type OutcomeForm = z.input<typeof outcomeSchema>;

export const withdrawalSchema = z.object({ reason: text("Dites pourquoi, en dix caractères au moins.", 10, 500) });
export type WithdrawalForm = z.input<typeof withdrawalSchema>;
