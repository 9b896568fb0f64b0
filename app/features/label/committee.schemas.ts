import { z } from "zod";
import { parisInstant } from "~/lib/dates";
import type { CriterionNumber } from "./criteria";
import { verdicts, voteChoices } from "./decision";

const reasonLimit = 2000;
const tooLong = `Restez sous ${reasonLimit} caractères.`;

/** One verdict and one reason per criterion the seat is entitled on: `verdict1`, `reason1`… */
export function opinionSchema(entitled: readonly CriterionNumber[]) {
  const shape: Record<string, z.ZodType<string>> = {};
  for (const n of entitled) {
    shape[`verdict${n}`] = z.enum(verdicts, `Critère ${n} : choisissez une des trois réponses.`);
    shape[`reason${n}`] = z.string(`Critère ${n} : dites en une phrase pourquoi.`).trim().min(1, `Critère ${n} : dites en une phrase pourquoi.`).max(reasonLimit, tooLong);
  }
  return z.object(shape).transform((values) =>
    entitled.map((criterion) => ({
      criterion,
      verdict: z.enum(verdicts).parse(values[`verdict${criterion}`]),
      reason: values[`reason${criterion}`] ?? "",
    })),
  );
}

export const voteSchema = z.object({
  vote: z.enum(voteChoices, "Choisissez un des quatre votes."),
  reason: z.string().trim().max(reasonLimit, tooLong).optional(),
});

export const recusalSchema = z.object({
  ground: z.enum(["governance", "employment", "family", "financial"], "Choisissez le lien qui vous unit au projet."),
  detail: z.string("Décrivez ce lien en une phrase.").trim().min(1, "Décrivez ce lien en une phrase.").max(reasonLimit, tooLong),
});

/** Each line is `<seat>:<account>`, or `<seat>:` for an absent seat. */
export const attendanceSchema = z
  .object({ sitting: z.array(z.string().regex(/^[0-9a-f-]{36}:([0-9a-f-]{36})?$/, "Rechargez la page.")) })
  .transform(({ sitting }) => Object.fromEntries(sitting.map((line) => [line.slice(0, 36), line.slice(37) || null])));

export const meetingSchema = z
  .object({
    kind: z.enum(["meeting", "consultation"], "Choisissez une séance ou une consultation écrite."),
    date: z.iso.date("Choisissez une date, par exemple 2026-10-08."),
    time: z.string("Écrivez une heure, par exemple 14:00.").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Écrivez une heure, par exemple 14:00."),
    place: z.string().trim().max(200, "Restez sous 200 caractères.").optional(),
    chair: z.uuid("Choisissez une personne dans la liste.").optional(),
  })
  .refine(({ kind, place }) => kind === "consultation" || place, { path: ["place"], error: "Écrivez le lieu, ou le lien de la visioconférence." })
  .transform(({ kind, date, time, place, chair }) => ({
    kind,
    heldAt: parisInstant(date, `${time}:00`),
    place: kind === "consultation" ? "Consultation écrite" : (place ?? ""),
    chairAccountId: chair,
  }));

export const agendaSchema = z.object({ applicationId: z.uuid("Choisissez une demande dans la liste.") });

/** A form that only says « yes ». */
export const confirmSchema = z.object({});
