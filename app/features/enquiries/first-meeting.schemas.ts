import { z } from "zod";
import { limits } from "~/features/campaigns/limits";
import { handOverKeys } from "~/features/campaigns/reward";
import { formatCount, parseEuros } from "~/lib/money";
import { answeredKeys, gridAnswers, gridKeys, type AnsweredKey, type GridKey } from "./first-meeting";

const MAX_CENTS = 100_000_000;
const amountHint = "Écrivez un montant en euros, par exemple 1 250 ou 32,50.";

/** What a person types, read into integer cents; nothing typed is nothing. */
const euros = z.string().trim().optional().transform((text, context) => {
  const cents = text ? parseEuros(text) : 0;
  if (cents !== null && cents <= MAX_CENTS) return cents;
  context.addIssue({ code: "custom", message: amountHint });
  return z.NEVER;
});

const text = (most: number) => z.string().trim().max(most, `Raccourcissez ce texte : ${formatCount(most)} caractères au plus.`).optional();

const whole = ([least, most]: readonly [number, number], message: string) =>
  z.string().trim().optional().refine((value) => !value || (/^\d{1,7}$/.test(value) && Number(value) >= least && Number(value) <= most), message)
    .transform((value) => (value ? Number(value) : null));

const isWritten = (value: unknown) =>
  typeof value === "object" && value !== null && Object.entries(value).some(([key, part]) => key !== "handOver" && typeof part === "string" && part.trim() !== "");

/** Lines left wholly empty are not lines; the others keep their place, so that an error shows beside the right one. */
const lines = <S extends z.ZodType>(line: S, most: number) =>
  z
    .array(z.preprocess((value) => (isWritten(value) ? value : undefined), line.optional()))
    .max(most, `${most} lignes au plus : regroupez les petites.`)
    .default([])
    .transform((all) => all.filter((one): one is NonNullable<typeof one> => one !== undefined));

const label = z.string("Dites à quoi correspond cette ligne.").trim().min(2, "Dites à quoi correspond cette ligne.").max(100, "Raccourcissez : 100 caractères au plus.");
const amount = euros.refine((cents) => cents > 0, amountHint);

const use = z
  .object({ label, amount, crowd: euros })
  .refine(({ amount: all, crowd }) => crowd <= all, { path: ["crowd"], error: "La campagne ne peut pas payer plus que la ligne." })
  .transform(({ label: name, amount: amountCents, crowd: crowdCents }) => ({ label: name, amountCents, crowdCents }));
const resource = z.object({ label, amount }).transform(({ label: name, amount: amountCents }) => ({ label: name, amountCents }));

const month = "Choisissez le mois où elle sera remise, par exemple 2027-03.";
const reward = z
  .object({
    title: z.string("Donnez un nom à cette contrepartie.").trim().min(limits.rewardTitle[0], "Donnez un nom à cette contrepartie.").max(limits.rewardTitle[1], "Raccourcissez ce nom : 80 caractères au plus."),
    description: text(limits.rewardDescription[1]).transform((value) => value ?? ""),
    price: euros.refine((cents) => cents >= limits.rewardPriceCents[0] && cents <= limits.rewardPriceCents[1], "Écrivez un prix entre 1 € et 10 000 €, par exemple 25."),
    stock: whole(limits.rewardStock, "Écrivez un nombre entier, par exemple 40, ou laissez vide s’il n’y a pas de limite."),
    deliveryMonth: z.string(month).trim().regex(/^20\d\d-(0[1-9]|1[0-2])$/, month).transform((value) => `${value}-01`),
    handOver: z.enum(handOverKeys, "Dites comment elle arrive à son donateur."),
  })
  .transform(({ price, ...rest }) => ({ ...rest, priceCents: price }));

const answers = Object.fromEntries(answeredKeys.map((key) => [key, text(3000)])) as Record<AnsweredKey, ReturnType<typeof text>>;
const answer = z.enum(gridAnswers, "Choisissez une réponse.").optional();
const grid = Object.fromEntries(gridKeys.map((key) => [key, answer])) as Record<GridKey, typeof answer>;

/** The whole form; everything may wait, nothing may be wrong. */
export const firstMeetingSchema = z.object({
  ...answers,
  ...grid,
  adviceNote: text(2000),
  uses: lines(use, 30),
  resources: lines(resource, 30),
  durationDays: whole(limits.durationDays, "Écrivez un nombre de jours entre 7 et 60, par exemple 35."),
  thresholdPercent: whole(limits.thresholdPercent, "Écrivez un nombre entier de 0 à 100, par exemple 75."),
  rewards: lines(reward, 10),
  closePeople: whole([0, 100_000], "Écrivez un nombre de personnes, par exemple 40."),
  networkPeople: whole([0, 1_000_000], "Écrivez un nombre de personnes, par exemple 300."),
  nextSteps: text(2000),
});
export type FirstMeetingInput = z.output<typeof firstMeetingSchema>;
