import { z } from "zod";
import { questionLimits } from "~/features/campaigns/reward-questions";
import { formatEuros, parseEuros } from "~/lib/money";
import { giftLimits, type BasketLine } from "./basket";
import type { GiftRequest } from "./gift-request";

const howToWrite = `Écrivez un montant en euros, par exemple 32,50.`;
const tooMuch = `Un don en ligne va jusqu’à ${formatEuros(giftLimits.maxCents)}. Pour davantage, écrivez-nous.`;

/** Integer cents out of what people type. */
const euros = z.string().optional().transform((text, context) => {
  if (text === undefined) return undefined;
  const cents = parseEuros(text);
  if (cents === null) context.addIssue({ code: "custom", message: howToWrite });
  return cents ?? z.NEVER;
});

const shortText = (max: number) => z.string().trim().max(max, `Écrivez au plus ${max} signes.`).optional();
const quantity = z.number({ error: "Choisissez une quantité." }).int("Choisissez une quantité entière.").min(0, "Choisissez une quantité.").max(giftLimits.perReward, `Choisissez au plus ${giftLimits.perReward} exemplaires.`);

const unit = z.object({ answers: z.array(shortText(questionLimits.answer)).max(questionLimits.perReward).default([]) });

const bothAmounts = "Choisissez un montant ou écrivez le vôtre, pas les deux.";

const emailOf = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .max(254, "Cette adresse est trop longue.")
    .pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr."));

const giftFields = z.object({
  formToken: z.uuid({ error: "Rechargez la page, puis recommencez\u00a0: rien n’a été débité." }),
  // An exhausted reward has no field: its place is empty.
  lines: z.array(z.object({ rewardId: z.uuid().optional(), quantity: quantity.default(0), units: z.array(unit).max(giftLimits.perReward).default([]) })).max(60).default([]),
  amount: z.number({ error: howToWrite }).int(howToWrite).min(0, howToWrite).max(giftLimits.maxCents, tooMuch).optional(),
  free: euros,
  email: emailOf("Écrivez votre adresse e-mail\u00a0: votre confirmation de don y arrive."),
  name: shortText(100),
  address: shortText(400),
  anonymous: z.boolean().default(false),
  amountHidden: z.boolean().default(false),
  message: shortText(500),
  familyName: shortText(100),
  givenNames: shortText(200),
  birthDate: z.iso.date("Écrivez votre date de naissance en entier.").optional(),
  birthPlace: shortText(100),
});

export const giftSchema = giftFields.refine(({ amount, free }) => amount === undefined || free === undefined || amount === free, { path: ["free"], error: bothAmounts });

export type GiftForm = z.input<typeof giftSchema>;

const orNull = (text: string | undefined): string | null => (text ? text : null);

const writtenUnits = (units: readonly z.output<typeof unit>[]) => units.map(({ answers }) => answers.map((answer) => answer ?? ""));

function toBasketLine({ rewardId, quantity, units }: z.output<typeof giftSchema>["lines"][number], place: number): BasketLine[] {
  return rewardId ? [{ rewardId, quantity, place, answers: writtenUnits(units) }] : [];
}

/** What the donor asks for; its free amount is written or one of the proposed ones. */
export function toGiftRequest(form: z.output<typeof giftSchema>, campaignId: string, accountId: string | null): GiftRequest {
  return {
    campaignId, accountId, formToken: form.formToken, email: form.email, anonymous: form.anonymous, amountHidden: form.amountHidden,
    basket: { lines: form.lines.flatMap(toBasketLine), freeCents: form.free ?? form.amount ?? 0 },
    donorName: orNull(form.name), message: orNull(form.message), postalAddress: orNull(form.address),
    identity: { familyName: orNull(form.familyName), givenNames: orNull(form.givenNames), birthDate: orNull(form.birthDate), birthPlace: orNull(form.birthPlace) },
  };
}

/** Where the parcel goes and what the rewards asked, in the order of the gift's lines. */
export const correctionSchema = z
  .object({ name: shortText(100), address: shortText(400), lines: z.array(z.object({ units: z.array(unit).max(giftLimits.perReward).default([]) })).max(60).default([]) })
  .transform(({ name, address, lines }) => ({ donorName: orNull(name), postalAddress: orNull(address), answers: lines.map(({ units }) => writtenUnits(units)) }));

export type CorrectionForm = { name?: string; address?: string };

const why = "Dites pourquoi en une phrase\u00a0: le donateur la lit sur la page de son don.";

export const hidingSchema = z.object({ reason: z.string({ error: why }).trim().min(10, why).max(500, "Écrivez au plus 500 signes.") });

export type HidingForm = z.input<typeof hidingSchema>;

export const ownGiftsSchema = z.object({ email: emailOf("Écrivez l’adresse e-mail de vos dons.") });

export type OwnGiftsForm = z.input<typeof ownGiftsSchema>;
