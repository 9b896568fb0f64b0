import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { z } from "zod";
import { parseEuros } from "~/lib/money";

const MAX_CENTS = 100_000_000;
const tooLong = (most: number) => `Raccourcissez ce texte\u00a0: ${most} caractères au plus.`;
export const text = (missing: string, most: number, least = 1) => z.string(missing).trim().min(least, missing).max(most, tooLong(most));
const optionalText = (most: number) => z.string().trim().max(most, tooLong(most)).optional().transform((typed) => typed ?? "");

const badAmount = "Écrivez un montant en euros, par exemple 1 250 ou 32,50.";
/** What a person types, read into integer cents. */
const cents = (least: number, missing = badAmount) =>
  z.string(missing).transform((typed, context) => {
    const read = parseEuros(typed);
    if (read !== null && read >= least && read <= MAX_CENTS) return read;
    context.addIssue({ code: "custom", message: badAmount });
    return z.NEVER;
  });

const isWritten = (value: unknown) => typeof value === "object" && value !== null && Object.values(value).some((part) => typeof part === "string" && part.trim() !== "");
/** Rows left wholly empty are no rows; the others keep their place, so that an error shows beside the right one. */
const rows = <S extends z.ZodType>(row: S, most: number) =>
  z
    .array(z.preprocess((value) => (isWritten(value) ? value : undefined), row.optional()))
    .max(most, `${most} lignes au plus\u00a0: regroupez les petites.`)
    .default([])
    .transform((all) => all.filter((one) => one !== undefined) as z.output<S>[]);

const line = z.object({ label: text("Dites à quoi correspond cette ligne.", 120, 2), amount: cents(1) });
const milestone = z.object({ title: text("Nommez cette étape.", 160, 2), dueOn: z.iso.date("Dites pour quel jour.") });

const percent = z.coerce.number("Écrivez un nombre entre 0 et 100.").int("Écrivez un nombre entier.").min(0, "Écrivez un nombre entre 0 et 100.").max(100, "Écrivez un nombre entre 0 et 100.");
export const rulesSchema = z.object({
  signaturePercent: percent,
  accountPercent: percent,
  accountDueOn: z.iso.date("Dites pour quel jour les comptes rendus sont attendus."),
  bonusCap: cents(0),
  bonusTotal: cents(0),
  signatory: text("Écrivez le nom et la fonction de la personne qui signe pour le Département.", 160, 5),
});
export type RulesInput = z.output<typeof rulesSchema>;
export type RulesForm = z.input<typeof rulesSchema>;

export const planSchema = z.object({
  object: text("Dites à quoi sert la subvention.", 2000, 20),
  accountDueOn: z.iso.date("Dites pour quel jour le compte rendu est attendu."),
  lines: rows(line, 30),
  milestones: rows(milestone, 20),
});
export type PlanInput = z.output<typeof planSchema>;
type LineForm = { label: string; amount: string };
export type PlanForm = { object: string; accountDueOn: string; lines: LineForm[]; milestones: { title: string; dueOn: string }[] };

const reason = text("Dites pourquoi en une phrase, 10 caractères au moins.", 2000, 10);
export const bonusSchema = z.object({
  amount: cents(0), decidedOn: z.iso.date("Dites quel jour le jury a décidé."), reason,
});
export type BonusInput = z.output<typeof bonusSchema>;
export type BonusForm = z.input<typeof bonusSchema>;

export const signatureSchema = z.object({
  /** Which version was read. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: text("Écrivez vos prénom et nom.", 120, 3),
  position: text("Écrivez votre fonction, par exemple « présidente ».", 120, 2),
  signedOn: z.iso.date("Dites quel jour vous signez."),
  agrees: z.literal("on", "Cochez cette case pour signer."),
});
export type SignatureInput = z.output<typeof signatureSchema>;
export type SignatureForm = { sha256: string; name: string; position: string; signedOn: string; agrees: string };

export const countersignatureSchema = z.object({
  name: text("Écrivez qui a signé pour le Département.", 160, 3),
  signedOn: z.iso.date("Dites quel jour le Département a signé."),
  file: z.instanceof(File).optional(),
});
export type CountersignatureInput = Omit<z.output<typeof countersignatureSchema>, "file">;
export type CountersignatureForm = z.input<typeof countersignatureSchema>;

export const bankSchema = z.object({
  iban: z
    .string("Écrivez l’IBAN du compte.")
    .transform((typed) => electronicFormatIBAN(typed) ?? "")
    .refine((iban) => isValidIBAN(iban), "Cet IBAN n’est pas juste. Recopiez-le depuis votre relevé d’identité bancaire."),
  accountName: text("Écrivez le nom du titulaire du compte.", 100, 2),
});
export type BankInput = z.output<typeof bankSchema>;
export type BankForm = z.input<typeof bankSchema>;

export const paymentSchema = z.object({
  formToken: z.uuid(),
  paidOn: z.iso.date("Dites quel jour le virement a été fait."),
  reference: text("Recopiez le numéro du mandat ou du virement.", 120, 3),
  file: z.instanceof(File).optional(),
});
export type PaymentInput = Omit<z.output<typeof paymentSchema>, "file">;
export type PaymentForm = z.input<typeof paymentSchema>;

/** The second person's word on what the first one noted. */
export const verdictSchema = z
  .object({ verdict: z.enum(["confirm", "refuse"], "Choisissez une réponse."), reason: optionalText(2000) })
  .refine(({ verdict, reason: why }) => verdict === "confirm" || why.length >= 10, { path: ["reason"], error: "Dites pourquoi en une phrase, 10 caractères au moins." });
export type VerdictInput = z.output<typeof verdictSchema>;
export type VerdictForm = z.input<typeof verdictSchema>;

export const dueDaySchema = z.object({ accountDueOn: z.iso.date("Dites pour quel jour le compte rendu est attendu."), reason });
export type DueDayInput = z.output<typeof dueDaySchema>;
export type DueDayForm = z.input<typeof dueDaySchema>;

export const reasonSchema = z.object({ reason });
export type ReasonForm = z.input<typeof reasonSchema>;

export const milestoneSchema = z.object({
  doneOn: z.iso.date("Dites quel jour cette étape a été franchie."),
  note: optionalText(1000),
  file: z.instanceof(File).optional(),
  alt: optionalText(300),
});
export type MilestoneInput = Omit<z.output<typeof milestoneSchema>, "file">;
export type MilestoneForm = z.input<typeof milestoneSchema>;

const typedOrNull = <T>(read: z.ZodType<T, string>) => z.preprocess((typed) => (typeof typed === "string" && typed.trim() !== "" ? typed : undefined), read.optional().transform((value): T | null => value ?? null));
const count = z.string().transform((typed, context) => {
  const compact = typed.replace(/[\s\u00a0\u202f]/g, "");
  if (/^\d{1,7}$/.test(compact)) return Number(compact);
  context.addIssue({ code: "custom", message: "Écrivez un nombre, par exemple 120." });
  return z.NEVER;
});

export const reportSchema = z.object({
  /** What the page knew when it was drawn. */
  version: z.coerce.number().int().min(0),
  story: optionalText(6000),
  effects: optionalText(3000),
  peopleReached: typedOrNull(count),
  actual: z.array(typedOrNull(cents(0))).max(30).default([]),
  extra: rows(line, 15),
});
export type ReportInput = z.output<typeof reportSchema>;
export type ReportForm = { version: string; story: string; effects: string; peopleReached: string; actual: string[]; extra: LineForm[] };

export const photoSchema = z.object({ file: z.instanceof(File).optional(), words: text("Décrivez la photo pour les personnes qui ne la voient pas.", 300, 5) });
export const documentSchema = z.object({ file: z.instanceof(File).optional(), words: text("Nommez ce document.", 120, 3) });
export type PieceForm = { file: File; words: string };

export const accountVerdictSchema = z
  .object({
    verdict: z.enum(["accept", "changes"], "Choisissez une réponse."),
    reason: optionalText(2000),
    /** What remains to be paid; the last part is lowered to it. */
    balance: typedOrNull(cents(0)),
  })
  .refine(({ verdict, reason: why }) => verdict === "accept" || why.length >= 10, { path: ["reason"], error: "Dites ce qui manque, en une phrase, 10 caractères au moins." });
export type AccountVerdictInput = z.output<typeof accountVerdictSchema>;
export type AccountVerdictForm = z.input<typeof accountVerdictSchema>;

export const reclaimSchema = z.object({ formToken: z.uuid(), amount: cents(1), reason });
export type ReclaimInput = z.output<typeof reclaimSchema>;
export type ReclaimForm = z.input<typeof reclaimSchema>;

export const returnSchema = z.object({ returnedOn: z.iso.date("Dites quel jour l’argent est revenu."), file: z.instanceof(File).optional() });
export type ReturnForm = z.input<typeof returnSchema>;
