import { z } from "zod";
import { formatCount, formatEuros, parseEuros } from "~/lib/money";
import { handOverKeys } from "./reward";
import { questionsSchema } from "./reward-questions.schemas";
import { limits } from "./limits";
import type { TeamDecision } from "./team-decisions";

/** What is typed → integer cents, or a sentence that says what to type. */
const euros = ([min, max]: readonly [number, number], example: string) => {
  const message = `Écrivez un montant entre ${formatEuros(min)} et ${formatEuros(max)}, par exemple ${example}.`;
  return z
    .string(message)
    .transform((text) => parseEuros(text))
    .refine((cents) => cents !== null && cents >= min && cents <= max, message)
    .transform((cents) => cents!);
};

const whole = ([min, max]: readonly [number, number], message: string) =>
  z
    .string(message)
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);

/** A draft may be short or empty, never too long: what is missing is said before sending. */
const draftText = ([, max]: readonly [number, number]) =>
  z
    .string()
    .trim()
    .max(max, `Raccourcissez ce texte : ${formatCount(max)} caractères au plus.`)
    .optional()
    .transform((text) => text ?? "");

const text = ([min, max]: readonly [number, number], message: string) =>
  z.string(message).trim().min(min, message).max(max, `Raccourcissez ce texte : ${formatCount(max)} caractères au plus.`);

const dateMessage = "Choisissez une date dans le calendrier.";
const day = z.string(dateMessage).refine((value) => z.iso.date().safeParse(value).success, dateMessage);

export const storySchema = z.object({
  title: draftText(limits.title),
  summary: draftText(limits.summary),
  story: draftText(limits.story),
});
export type StoryInput = z.output<typeof storySchema>;
export type StoryForm = z.input<typeof storySchema>;

export const settingsSchema = z
  .object({
    goal: euros(limits.goalCents, "5 000"),
    thresholdPercent: whole(limits.thresholdPercent, "Écrivez un nombre entier de 0 à 100, par exemple 75."),
    durationDays: whole(limits.durationDays, "Écrivez un nombre de jours entre 7 et 60, par exemple 35."),
    launchOn: day,
    takesOfflineGifts: z.boolean().default(false),
    offlinePayee: draftText(limits.offlinePayee),
    offlineAddress: draftText(limits.offlineAddress),
  })
  .superRefine(({ takesOfflineGifts, offlinePayee, offlineAddress }, context) => {
    if (!takesOfflineGifts) return;
    if (offlinePayee.length < limits.offlinePayee[0]) context.addIssue({ code: "custom", path: ["offlinePayee"], message: "Écrivez à quel ordre un chèque se fait, par exemple « Association du Fournil »." });
    if (offlineAddress.length < limits.offlineAddress[0]) context.addIssue({ code: "custom", path: ["offlineAddress"], message: "Écrivez où envoyer un chèque\u00a0: nom, rue, code postal, commune." });
  })
  .transform(({ goal, takesOfflineGifts, offlinePayee, offlineAddress, ...rest }) => ({
    ...rest, goalCents: goal, takesOfflineGifts,
    // Said to donors only while the choice stands.
    offlinePayee: takesOfflineGifts ? offlinePayee : null, offlineAddress: takesOfflineGifts ? offlineAddress : null,
  }));
export type SettingsInput = z.output<typeof settingsSchema>;
export type SettingsForm = z.input<typeof settingsSchema>;

export const imageSchema = z.object({
  image: z.instanceof(File).optional(),
  imageAlt: text(limits.imageAlt, "Décrivez l’image en une phrase, pour les personnes qui ne la voient pas."),
});
export type ImageInput = z.output<typeof imageSchema>;
export type ImageForm = z.input<typeof imageSchema>;

const useAmount = "Écrivez le montant de cette ligne, par exemple 1 200.";
const useLine = z
  .object({ label: z.string().trim().max(limits.useLabel[1], "Raccourcissez ce nom : 100 caractères au plus.").optional(), amount: z.string().trim().optional() })
  .superRefine(({ label, amount }, context) => {
    if (!label && !amount) return;
    if (!label || label.length < limits.useLabel[0])
      context.addIssue({ code: "custom", path: ["label"], message: "Dites à quoi sert cette somme, par exemple « Four à bois »." });
    if (!amount || !parseEuros(amount)) context.addIssue({ code: "custom", path: ["amount"], message: useAmount });
  });

/** Lines left wholly empty are left out: emptying a line removes it. */
export const usesSchema = z
  .object({ lines: z.array(useLine).max(40, "Quarante lignes au plus : regroupez les petites dépenses.").default([]) })
  .transform(({ lines }) => ({
    lines: lines.flatMap(({ label, amount }) => (label && amount ? [{ label, amountCents: parseEuros(amount)! }] : [])),
  }));
export type UsesInput = z.output<typeof usesSchema>;
export type UsesForm = z.input<typeof usesSchema>;

const stock = z
  .string()
  .trim()
  .optional()
  .refine((value) => !value || (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= limits.rewardStock[1]), "Écrivez un nombre entier, par exemple 40, ou laissez vide s’il n’y a pas de limite.")
  .transform((value) => (value ? Number(value) : null));

const perDonor = z
  .string()
  .trim()
  .optional()
  .refine((value) => !value || (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= limits.rewardPerDonor[1]), `Écrivez un nombre entier de 1 à ${limits.rewardPerDonor[1]}, ou laissez vide s’il n’y a pas de limite.`)
  .transform((value) => (value ? Number(value) : null));

const monthMessage = "Choisissez le mois où vous pensez la remettre.";
export const rewardSchema = z
  .object({
    title: text(limits.rewardTitle, "Donnez un nom à cette contrepartie."),
    description: text(limits.rewardDescription, "Décrivez la contrepartie en une phrase, 10 caractères au moins."),
    price: euros(limits.rewardPriceCents, "25"),
    stock,
    perDonor,
    deliveryMonth: z.string(monthMessage).regex(/^20\d\d-(0[1-9]|1[0-2])-01$/, monthMessage),
    handOver: z.enum(handOverKeys, "Dites comment elle arrive à son donateur."),
    questions: questionsSchema,
  })
  .transform(({ price, ...rest }) => ({ ...rest, priceCents: price }));
export type RewardInput = z.output<typeof rewardSchema>;
export type RewardForm = z.input<typeof rewardSchema>;

export const stockSchema = z.object({ stock });
export type StockForm = z.input<typeof stockSchema>;

const reason = text(limits.reason, "Expliquez en une phrase au moins : la personne qui lira doit savoir quoi faire.");

/** Why the bank account changes: read by the other leads and the team. */
export const bankChangeSchema = z.object({ reason: text(limits.reason, "Dites pourquoi en une phrase : les autres responsables et l’équipe le liront.") });

/** What the team writes: a launch day to approve, a reason for everything else. */
export const decisionSchema = (decision: TeamDecision) =>
  decision === "approbation"
    ? z.object({ launchOn: day }).transform((input) => ({ ...input, reason: "" }))
    : z.object({ reason }).transform((input) => ({ ...input, launchOn: "" }));
export type DecisionInput = { launchOn: string; reason: string };
export type DecisionForm = { launchOn?: string; reason?: string };
