import { z } from "zod";
import { formatCount, parseEuros } from "~/lib/money";
import type { Criterion } from "./criteria";
import { documentKinds } from "./document";

/** One optional text per question: a draft may be kept at any moment. */
export const answersSchema = (criterion: Criterion) =>
  z.object(
    Object.fromEntries(
      criterion.questions.map(({ key, maxLength }) => [
        key,
        z.string().trim().max(maxLength, `Raccourcissez cette réponse : ${formatCount(maxLength)} caractères au plus.`).optional(),
      ]),
    ),
  );

const MAX_CENTS = 100_000_000;
const amountHint = "Écrivez un montant en euros, par exemple 1 250 ou 32,50.";

/** What a person types, read into integer cents. */
const euros = z.string(amountHint).transform((text, context) => {
  const cents = parseEuros(text);
  if (cents !== null && cents > 0 && cents <= MAX_CENTS) return cents;
  const tooMuch = cents === null ? /^\d{8,}/.test(text.replace(/\s/g, "")) : cents > MAX_CENTS;
  const message = tooMuch ? "Écrivez un montant d’un million d’euros au plus." : amountHint;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const line = z.object({
  label: z.string("Dites à quoi correspond cette ligne.").trim().min(2, "Dites à quoi correspond cette ligne.").max(120, "Raccourcissez : 120 caractères au plus."),
  amount: euros,
});

const isWritten = (value: unknown) =>
  typeof value === "object" && value !== null && Object.values(value).some((part) => typeof part === "string" && part.trim() !== "");

/** Lines left wholly empty are not lines; the others keep their place, so that an error shows beside the right one. */
const lines = z
  .array(z.preprocess((value) => (isWritten(value) ? value : undefined), line.optional()))
  .max(30, "Trente lignes au plus : regroupez les petites.")
  .default([])
  .transform((all) => all.filter((one) => one !== undefined));

export const fundingPlanSchema = z.object({ uses: lines, resources: lines, goal: euros.optional() });
export type FundingPlanInput = z.output<typeof fundingPlanSchema>;

const document = {
  title: z.string("Donnez un titre à ce document.").trim().min(2, "Donnez un titre à ce document.").max(120, "Raccourcissez ce titre : 120 caractères au plus."),
  expiresOn: z.iso.date("Écrivez une date, ou laissez ce champ vide.").optional(),
  file: z.instanceof(File, { message: "Choisissez un fichier." }).refine(({ size }) => size > 0, "Choisissez un fichier."),
};

export const documentSchema = z.object({
  criterion: z.coerce.number("Choisissez le critère que ce document éclaire.").int().min(1).max(4),
  kind: z.enum(documentKinds, "Dites ce qu’est ce document."),
  question: z.string().max(60).optional(),
  ...document,
});

/** What a newer document says of itself; what it is for does not change. */
export const replacementSchema = z.object(document);

/** At least one criterion must carry a reason; the command sees to it. */
const reason = z.string().trim().max(2000, "Raccourcissez cette explication : 2 000 caractères au plus.").optional();
export const changesSchema = z.object({ reason1: reason, reason2: reason, reason3: reason, reason4: reason });
export type ChangesInput = z.output<typeof changesSchema>;

/** One answer per demand, by its key; a demand may wait for its answer until the submission. */
export const demandAnswersSchema = (demands: readonly { key: string }[]) =>
  z.object(Object.fromEntries(demands.map(({ key }) => [key, z.string().trim().max(2000, "Raccourcissez cette réponse : 2 000 caractères au plus.").optional()])));

export const withdrawalSchema = z.object({
  reason: z.string("Dites en quelques mots pourquoi.").trim().min(3, "Dites en quelques mots pourquoi.").max(1000, "Raccourcissez : 1 000 caractères au plus."),
});

export const delaySchema = z.object({
  until: z.iso.date("Choisissez le nouveau dernier jour."),
  reason: z.string("Dites en une phrase pourquoi.").trim().min(3, "Dites en une phrase pourquoi.").max(1000, "Raccourcissez : 1 000 caractères au plus."),
});
