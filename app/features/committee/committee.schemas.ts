import { z } from "zod";
import { parisInstant } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import type { CriterionNumber } from "~/features/label/criteria";
import { verdicts, voteChoices } from "./decision";

const reasonLimit = 2000;
const tooLong = `Restez sous ${formatCount(reasonLimit)} caractères.`;
/** A refusal is explained: « non » is no reason. */
const reasonLeast = 15;
const tooShort = `Expliquez un peu plus : ${reasonLeast} caractères au moins.`;

/** One verdict and one reason per criterion the seat is entitled on: `verdict1`, `reason1`… */
export function opinionSchema(entitled: readonly CriterionNumber[]) {
  const shape: Record<string, z.ZodType<string>> = {};
  for (const n of entitled) {
    shape[`verdict${n}`] = z.enum(verdicts, `Critère ${n} : choisissez une des trois réponses.`);
    shape[`reason${n}`] = z.string(`Critère ${n} : dites en une phrase pourquoi.`).trim().min(1, `Critère ${n} : dites en une phrase pourquoi.`).max(reasonLimit, tooLong);
  }
  const explained = z.object(shape).superRefine((values, context) => {
    for (const n of entitled)
      if (values[`verdict${n}`] === "not_met" && (values[`reason${n}`] ?? "").length < reasonLeast)
        context.addIssue({ code: "custom", path: [`reason${n}`], message: `Critère ${n}, non rempli. ${tooShort}` });
  });
  return explained.transform((values) =>
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
}).refine(({ vote, reason }) => !["against", "adjourn"].includes(vote) || (reason ?? "").length >= reasonLeast, {
  path: ["reason"],
  error: `Dites pourquoi, le porteur lira cette raison. ${tooShort}`,
});

export const recusalSchema = z.object({
  ground: z.enum(["governance", "employment", "family", "financial"], "Choisissez le lien qui vous unit au projet."),
  detail: z.string("Décrivez ce lien en une phrase.").trim().min(1, "Décrivez ce lien en une phrase.").max(reasonLimit, tooLong),
});

export const declarationSchema = z.object({
  link: z.enum(["loan", "guarantee", "other"], "Choisissez ce que vous déclarez."),
  detail: z.string("Décrivez ce lien en une phrase.").trim().min(1, "Décrivez ce lien en une phrase.").max(reasonLimit, tooLong),
});

export const withdrawalSchema = z.object({
  reason: z.string("Dites en une phrase pourquoi.").trim().min(1, "Dites en une phrase pourquoi.").max(reasonLimit, tooLong),
});

/** Each line is `<seat>:<account>`, or `<seat>:` for an absent seat. */
export const attendanceSchema = z
  .object({ sitting: z.array(z.string().regex(/^[0-9a-f-]{36}:([0-9a-f-]{36})?$/, "Rechargez la page.")) })
  .transform(({ sitting }) => Object.fromEntries(sitting.map((line) => [line.slice(0, 36), line.slice(37) || null])));

const howToWriteHours = "Écrivez une heure, par exemple 9 h 30.";

/** « 9 h 30 », « 9h30 », « 9 h », « 09:30 », read as `HH:MM`. */
const clock = z.string(howToWriteHours).transform((text, context) => {
  const [, hours, minutes = "00"] = /^([01]?\d|2[0-3])\s*[h:]\s*([0-5]\d)?$/i.exec(text.trim()) ?? [];
  if (hours !== undefined) return `${hours.padStart(2, "0")}:${minutes}`;
  context.addIssue({ code: "custom", message: howToWriteHours });
  return z.NEVER;
});

const secureLink = z.url({ protocol: /^https$/, error: "Collez un lien complet, qui commence par https://." }).max(500, "Ce lien est trop long.");

export const meetingSchema = z
  .object({
    kind: z.enum(["meeting", "consultation"], "Choisissez une séance ou une consultation écrite."),
    date: z.iso.date("Choisissez une date à venir."),
    time: clock,
    place: z.string().trim().max(200, "Restez sous 200 caractères.").optional(),
    video: secureLink.optional(),
    chair: z.uuid("Choisissez une personne dans la liste.").optional(),
  })
  .refine(({ kind, place, video }) => kind === "consultation" || place || video, { path: ["place"], error: "Écrivez le lieu, ou le lien de la visioconférence." })
  .transform(({ kind, date, time, place, video, chair }) => ({
    kind,
    heldAt: parisInstant(date, `${time}:00`),
    place: kind === "consultation" ? "Consultation écrite" : (place ?? "Visioconférence"),
    videoLink: kind === "consultation" ? null : (video ?? null),
    chairAccountId: chair,
  }));

export const cancellationSchema = z.object({
  reason: z.string("Dites en une phrase pourquoi.").trim().min(1, "Dites en une phrase pourquoi.").max(500, "Restez sous 500 caractères."),
});

export const rectificationSchema = z.object({
  body: z.string("Écrivez ce qu’il faut lire.").trim().min(10, "Écrivez ce qui était faux et ce qui est juste.").max(reasonLimit, tooLong),
});

export const noteSchema = z.object({ body: z.string("Écrivez la note.").trim().min(1, "Écrivez la note.").max(5000, "Restez sous 5 000 caractères.") });

export const moveSchema = z.object({ direction: z.enum(["up", "down"], "Rechargez la page.") });

export const replySchema = z.object({ answer: z.enum(["present", "absent", "substitute"], "Choisissez une des trois réponses.") });

/** Who sits for the seat from now on; nothing when it leaves. */
/** One gesture on a seat: somebody arrives, nobody any more, or the arrival was a mistake. */
export const arrivalSchema = z.object({ accountId: z.uuid("Rechargez la page.").optional(), mistake: z.literal("on").optional() });

export const agendaSchema = z.object({ applicationId: z.uuid("Choisissez une demande dans la liste.") });

/** A form that only says « yes ». */
export const confirmSchema = z.object({});
