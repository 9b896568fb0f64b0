import { z } from "zod";
import { entryKinds, relayKinds, relayOutcomes } from "./support";
import { taskAnchors, taskOwners, taskStates } from "./tasks";

const notTooOld = "2015-01-01";
const pastDay = z.iso.date("Choisissez une date.").refine((value) => value >= notTooOld, "Cette date est trop ancienne.");

const text = (missing: string, most: number) =>
  z.string(missing).trim().min(1, missing).max(most, `Raccourcissez ce texte\u00a0: ${most} caractères au plus.`);
const optionalText = (most: number) =>
  z.string().trim().max(most, `Raccourcissez ce texte\u00a0: ${most} caractères au plus.`).optional().transform((value) => value || undefined);

/** « 1 h 30 », « 1h30 », « 45 » or « 45 min » as minutes; null when it is none of these. */
export function readDuration(typed: string): number | null {
  const [, hours, afterHours, minutes] = /^(?:(\d{1,2})\s*h(?:\s*(\d{1,2}))?|(\d{1,4})(?:\s*(?:min|mn|minutes?))?)$/i.exec(typed.trim().replaceAll("\u00a0", " ")) ?? [];
  const total = hours === undefined ? Number(minutes) : Number(hours) * 60 + Number(afterHours ?? 0);
  return Number.isInteger(total) && total <= 1440 && Number(afterHours ?? 0) < 60 ? total : null;
}

const duration = z
  .string()
  .optional()
  .transform((typed, context) => {
    const minutes = typed?.trim() ? readDuration(typed) : 0;
    if (minutes !== null) return minutes;
    context.addIssue({ code: "custom", message: "Écrivez une durée, par exemple « 45 min » ou « 1 h 30 », un jour au plus." });
    return z.NEVER;
  });

export const entrySchema = z.object({
  kind: z.enum(entryKinds, "Choisissez ce que c’était."),
  on: pastDay,
  withWhom: optionalText(200),
  minutes: duration,
  text: text("Écrivez ce qui s’est dit ou fait.", 8000),
  isPrivate: z.enum(["yes", "no"], "Dites qui lira cette ligne.").transform((value) => value === "yes"),
  campaignVersionId: z.uuid("Choisissez une version de la liste.").optional(),
});
export type EntryInput = z.output<typeof entrySchema>;
export type EntryForm = z.input<typeof entrySchema>;

export const supporterSchema = z.object({ accountId: z.uuid("Choisissez une personne de l’équipe.").optional() });

const aDay = (days: number) => z.number("Écrivez un nombre de jours.").int("Écrivez un nombre entier de jours.").min(0, "Écrivez un nombre de jours, sans signe.").max(days, `${days} jours au plus.`);

export const taskSchema = z
  .object({
    title: text("Dites ce qui est à faire.", 200),
    owner: z.enum(taskOwners, "Dites qui s’en charge."),
    anchor: z.enum(taskAnchors, "Dites pour quand."),
    dueOn: z.iso.date("Choisissez un jour.").optional(),
    days: aDay(365).optional(),
    side: z.enum(["before", "after"], "Choisissez avant ou après.").optional(),
  })
  .refine(({ anchor, dueOn }) => anchor !== "day" || dueOn, { path: ["dueOn"], error: "Choisissez le jour." })
  .refine(({ anchor, days }) => anchor === "day" || days !== undefined, { path: ["days"], error: "Écrivez combien de jours, 0 pour le jour même." })
  .transform(({ title, owner, anchor, dueOn, days, side }) => ({
    title, owner, anchor,
    dueOn: anchor === "day" ? dueOn! : null,
    offsetDays: anchor === "day" ? null : side === "before" ? -days! || 0 : days!,
  }));
export type TaskInput = z.output<typeof taskSchema>;
export type TaskForm = z.input<typeof taskSchema>;

export const markSchema = z.object({ state: z.enum(taskStates, "Dites ce que la tâche devient.") });
export const ownMarkSchema = z.object({ state: z.enum(["done", "open"], "Dites ce que la tâche devient."), back: z.enum(["home"]).optional() });

export const relaySchema = z
  .object({
    kind: z.enum(relayKinds, "Dites qui c’est."),
    partnerId: z.uuid("Choisissez un partenaire de la liste.").optional(),
    name: optionalText(160),
    toldOn: pastDay,
    what: optionalText(500),
  })
  .refine(({ kind, partnerId }) => kind !== "partner" || partnerId, { path: ["partnerId"], error: "Choisissez le partenaire prévenu." })
  .refine(({ kind, name }) => kind === "partner" || name, { path: ["name"], error: "Écrivez son nom." });
export type RelayInput = z.output<typeof relaySchema>;
export type RelayForm = z.input<typeof relaySchema>;

export const resultSchema = z.object({
  outcome: z.enum(relayOutcomes, "Dites ce qui en est sorti."),
  note: optionalText(500),
  url: z
    .string()
    .trim()
    .max(500, "Cette adresse est trop longue.")
    .optional()
    .transform((value) => value || undefined)
    .pipe(z.url({ protocol: /^https?$/, error: "Écrivez une adresse complète, par exemple https://journal.example.org/article." }).optional()),
});
export type ResultInput = z.output<typeof resultSchema>;
export type ResultForm = z.input<typeof resultSchema>;

export const reportSchema = z.object({ conclusion: text("Écrivez ce que l’équipe retient.", 4000) });
