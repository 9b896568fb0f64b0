import { z } from "zod";
import { parisInstant } from "~/lib/dates";
import { badCode } from "./ballots.fr";
import { MAX_LINES, SEALED_BYTES } from "./sealing";
import { readSecret } from "./secret";

const hour = z.string("Écrivez une heure, par exemple 8 h.").transform((text, context) => {
  const [, hours, minutes = "00"] = /^([01]?\d|2[0-3])\s*[h:]\s*([0-5]\d)?$/i.exec(text.trim()) ?? [];
  if (hours !== undefined) return `${hours.padStart(2, "0")}:${minutes}`;
  context.addIssue({ code: "custom", message: "Écrivez une heure, par exemple 8 h ou 23 h 59." });
  return z.NEVER;
});

/** The closing minute counts to its end: « 23 h 59 » closes at 23:59:59. */
export const hoursSchema = z
  .object({ opensOn: z.iso.date("Choisissez un jour."), opensTime: hour, closesOn: z.iso.date("Choisissez un jour."), closesTime: hour })
  .transform(({ opensOn, opensTime, closesOn, closesTime }) => ({ opensAt: parisInstant(opensOn, `${opensTime}:00`), closesAt: parisInstant(closesOn, `${closesTime}:59`) }))
  .refine(({ opensAt, closesAt }) => closesAt > opensAt, { path: ["closesOn"], error: "La fermeture vient après l’ouverture." });
export type HoursInput = z.output<typeof hoursSchema>;
export type HoursForm = z.input<typeof hoursSchema>;

export const withdrawalSchema = z.object({
  initiativeId: z.uuid("Choisissez l’initiative."),
  reason: z.string("Écrivez la raison : elle est publiée.").trim().min(10, "Expliquez en une phrase : la raison est publiée.").max(500, "Raccourcissez : 500 caractères au plus."),
});
export type WithdrawalForm = z.input<typeof withdrawalSchema>;

export const heldSchema = z.object({ heldId: z.uuid(), accepts: z.enum(["oui", "non"]).transform((word) => word === "oui") });

const choice = z.string().regex(/^\d{1,3}$/).transform(Number).pipe(z.number().min(1).max(MAX_LINES));
const choices = z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(choice).max(MAX_LINES));

const code = (sentence: string, read: (typed: string) => string | null) =>
  z.string(sentence).transform((typed, context) => {
    const found = read(typed);
    if (found) return found;
    context.addIssue({ code: "custom", message: sentence });
    return z.NEVER;
  });

const secret = code(badCode, readSecret);

export const reviewSchema = z.object({ choices });
export const castSchema = z.object({ choices, secret });
export const codeSchema = z.object({ secret });
export const changeSchema = z.object({ secret, choices, withdraws: z.literal("oui").optional() });

const sealedBytes = z.string().regex(/^[0-9a-f]+$/).length(2 * SEALED_BYTES).transform((text) => new Uint8Array(Buffer.from(text, "hex")));
/** What a browser sealed itself: the server learns neither choices nor code. */
export const sealedSchema = z.object({ slot: z.string().regex(/^[0-9a-f]{64}$/), sealed: sealedBytes });
/** With nothing sealed, asks only whether a ballot lies there. */
export const slotSchema = sealedSchema.partial({ sealed: true });
