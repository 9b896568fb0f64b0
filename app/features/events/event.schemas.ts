import { z } from "zod";
import { parisInstant } from "~/lib/dates";
import { usualMinutes } from "./event";

const howToWriteHours = "Écrivez une heure, par exemple 9 h 30.";

/** « 9 h 30 », « 9h30 », « 9 h », « 09:30 », read as `HH:MM:00`. */
const clock = z.string(howToWriteHours).transform((text, context) => {
  const [, hours, minutes = "00"] = /^([01]?\d|2[0-3])\s*[h:]\s*([0-5]\d)?$/i.exec(text.trim()) ?? [];
  if (hours !== undefined) return `${hours.padStart(2, "0")}:${minutes}:00`;
  context.addIssue({ code: "custom", message: howToWriteHours });
  return z.NEVER;
});

const minutes = z
  .string()
  .trim()
  .default(String(usualMinutes))
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 15 && Number(text) <= 480, "Écrivez une durée entre 15 et 480 minutes, par exemple 120.")
  .transform(Number);

const videoUrl = z
  .string()
  .trim()
  .max(500, "Cette adresse est trop longue.")
  .optional()
  .refine((text) => !text || (/^https:\/\//.test(text) && URL.canParse(text)), "Collez l’adresse entière de la visioconférence, elle commence par https://.")
  .transform((text) => text || undefined);

/** An hour that somebody of the team offers. */
export const slotSchema = z
  .object({
    date: z.iso.date("Choisissez un jour à venir."),
    time: clock,
    minutes,
    place: z.string().trim().max(200, "Raccourcissez : 200 caractères au plus.").optional().transform((text) => text || undefined),
    videoUrl,
    hostId: z.uuid("Choisissez qui reçoit."),
  })
  .refine(({ place, videoUrl: url }) => place || url, { path: ["place"], error: "Écrivez un lieu, ou l’adresse d’une visioconférence." })
  .transform(({ date, time, minutes: length, ...rest }) => {
    const startsAt = parisInstant(date, time);
    return { ...rest, startsAt, endsAt: new Date(startsAt.getTime() + length * 60_000) };
  });
export type SlotInput = z.output<typeof slotSchema>;
export type SlotForm = z.input<typeof slotSchema>;

export const choiceSchema = z.object({ eventId: z.uuid("Choisissez un créneau.") });
export type ChoiceForm = z.input<typeof choiceSchema>;
