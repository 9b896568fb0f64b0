import { z } from "zod";
import { formatCount, formatEuros, parseEuros } from "~/lib/money";
import { ballotForms, countings, phaseKinds, type PhaseKind } from "./edition";

const euros = (min: number, max: number, example: string) => {
  const message = `Écrivez un montant entre ${formatEuros(min)} et ${formatEuros(max)}, par exemple ${example}.`;
  return z.string(message).transform((text) => parseEuros(text)).refine((cents) => cents !== null && cents >= min && cents <= max, message).transform((cents) => cents!);
};
const whole = (min: number, max: number) => {
  const message = `Écrivez un nombre entier, de ${formatCount(min)} à ${formatCount(max)}.`;
  return z.string(message).trim().regex(/^\d{1,6}$/, message).transform(Number).refine((value) => value >= min && value <= max, message);
};
const words = (sentence: string, most: number) => z.string(sentence).trim().min(3, sentence).max(most, `Raccourcissez : ${formatCount(most)} caractères au plus.`);
const envelope = euros(100_00, 9_999_999_00, "352 000");

export const newEditionSchema = z.object({
  year: whole(2015, 2100),
  /** The edition to copy; nothing: the usual year and rules. */
  copyFrom: z.uuid().optional(),
});
export type NewEdition = z.output<typeof newEditionSchema>;

export const rulesSchema = z
  .object({
    name: words("Donnez un nom à l’édition.", 80),
    envelope,
    counting: z.enum(countings, "Choisissez comment compter les votes."),
    step: euros(100, 10_000_00, "100"),
    winnersCount: whole(1, 500).optional(),
    minVotes: whole(1, 100_000).optional(),
    ballotForm: z.enum(ballotForms, "Choisissez la forme du bulletin."),
    minChoices: whole(1, 50),
    maxChoices: whole(1, 50),
    blankAllowed: z.boolean().default(false),
    minAge: whole(0, 99),
    votersPerMailbox: whole(1, 40),
    /** One commune a line; nothing: the whole territory. */
    communes: z.string().max(20_000, "Cette liste est trop longue.").default(""),
  })
  .superRefine(({ counting, winnersCount, minVotes, minChoices, maxChoices }, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (counting === "top-n" && winnersCount === undefined) say("winnersCount", "Écrivez combien d’initiatives gagnent.");
    if (counting === "greedy-threshold" && minVotes === undefined) say("minVotes", "Écrivez combien de voix il faut au moins.");
    if (maxChoices < minChoices) say("maxChoices", "Le maximum ne peut pas être plus petit que le minimum.");
  });
export type NewRules = z.output<typeof rulesSchema>;

const category = z
  .object({
    id: z.uuid().optional(),
    name: words("Nommez cette catégorie.", 80),
    explanation: z.string().trim().max(400, "Raccourcissez : 400 caractères au plus.").default(""),
    floor: euros(100, 1_000_000_00, "4 500"),
    cap: euros(100, 1_000_000_00, "20 000"),
  })
  .refine(({ floor, cap }) => cap >= floor, { path: ["cap"], error: "Le maximum ne peut pas être plus petit que le minimum." });

export const categoriesSchema = z.object({ categories: z.array(category).max(12, "Douze catégories au plus.").default([]) });
export type NewCategories = z.output<typeof categoriesSchema>["categories"];

const criterion = z.object({
  id: z.uuid().optional(),
  title: words("Nommez ce critère.", 80),
  question: words("Écrivez la question que le comité se pose.", 300),
});
export const criteriaSchema = z.object({ criteria: z.array(criterion).min(1, "Écrivez au moins un critère.").max(15, "Quinze critères au plus.") });
export type NewCriteria = z.output<typeof criteriaSchema>["criteria"];

const day = z.iso.date("Choisissez une date dans le calendrier.").optional();
const phase = z
  .object({ startsOn: day, endsOn: day })
  .default({})
  .superRefine(({ startsOn, endsOn }, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (startsOn && !endsOn) say("endsOn", "Choisissez aussi le dernier jour.");
    if (endsOn && !startsOn) say("startsOn", "Choisissez aussi le premier jour.");
    if (startsOn && endsOn && endsOn < startsOn) say("endsOn", "Le dernier jour vient avant le premier.");
  });
const phaseShape = Object.fromEntries(phaseKinds.map((kind) => [kind, phase])) as Record<PhaseKind, typeof phase>;
export const calendarSchema = z
  .object(phaseShape)
  .transform((days) => phaseKinds.flatMap((kind) => (days[kind].startsOn && days[kind].endsOn ? [{ kind, startsOn: days[kind].startsOn, endsOn: days[kind].endsOn }] : [])));
