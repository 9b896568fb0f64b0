import { z } from "zod";
import { parisInstant } from "~/lib/dates";
import { gatheringKinds, usualMinutes } from "./event";

const howToWriteHours = "Écrivez une heure, par exemple 9 h 30.";

/** « 9 h 30 », « 9h30 », « 9 h », « 09:30 », read as `HH:MM:00`. */
export const clock = z.string(howToWriteHours).transform((text, context) => {
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

const whenAndWhere = {
  date: z.iso.date("Choisissez un jour à venir."),
  time: clock,
  minutes,
  place: z.string().trim().max(200, "Raccourcissez : 200 caractères au plus.").optional().transform((text) => text || undefined),
  videoUrl,
  hostId: z.uuid("Choisissez qui reçoit."),
};

type Where = { place?: string | undefined; videoUrl?: string | undefined };
const somewhere = ({ place, videoUrl: url }: Where) => Boolean(place || url);
const howToSayWhere = { path: ["place"], error: "Écrivez un lieu, ou l’adresse d’une visioconférence." };

function withInstants<T extends { date: string; time: string; minutes: number }>({ date, time, minutes: length, ...rest }: T) {
  const startsAt = parisInstant(date, time);
  return { ...rest, startsAt, endsAt: new Date(startsAt.getTime() + length * 60_000) };
}

/** An hour that somebody of the team offers. */
export const slotSchema = z.object(whenAndWhere).refine(somewhere, howToSayWhere).transform(withInstants);
export type SlotInput = z.output<typeof slotSchema>;
export type SlotForm = z.input<typeof slotSchema>;

export const choiceSchema = z.object({ eventId: z.uuid("Choisissez une heure.") });
export type ChoiceForm = z.input<typeof choiceSchema>;

const places = "Écrivez un nombre de places entre 2 et 500, par exemple 20.";

/** An event that anybody may join. */
export const gatheringSchema = z
  .object({
    ...whenAndWhere,
    kind: z.enum(gatheringKinds, "Choisissez de quoi il s’agit."),
    title: z.string("Donnez-lui un nom.").trim().min(3, "Donnez-lui un nom.").max(120, "Raccourcissez : 120 caractères au plus."),
    capacity: z.string(places).trim().refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 2 && Number(text) <= 500, places).transform(Number),
    waitingList: z.literal("on").optional(),
  })
  .refine(somewhere, howToSayWhere)
  .transform(withInstants)
  .transform(({ waitingList, ...rest }) => ({ ...rest, hasWaitingList: waitingList === "on" }));
export type GatheringForm = z.input<typeof gatheringSchema>;

/** Filled by machines only: nobody sees this field. What comes with it is thanked and thrown away. */
export const trapField = "site-web";

/** Whoever joins: what is needed to write to them, and nothing else. */
export const guestSchema = z.object({
  name: z.string("Écrivez votre prénom et votre nom.").trim().min(2, "Écrivez votre prénom et votre nom.").max(100, "Ce nom est trop long : 100 caractères au plus."),
  email: z
    .string("Écrivez votre adresse e-mail : la confirmation y part.")
    .trim()
    .max(254, "Cette adresse est trop longue.")
    .pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr.")),
  [trapField]: z.string().max(500).optional(),
});
export type GuestForm = z.input<typeof guestSchema>;

export const attendanceSchema = z.object({ attended: z.enum(["oui", "non"]) });
export const cancellationSchema = z.object({
  reason: z.string("Dites pourquoi en une phrase : les personnes inscrites le liront.").trim().min(5, "Dites pourquoi en une phrase : les personnes inscrites le liront.").max(300, "Raccourcissez : 300 caractères au plus."),
});
