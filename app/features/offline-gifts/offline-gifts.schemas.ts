import { z } from "zod";
import { formatEuros, parseEuros } from "~/lib/money";
import { offlineKindKeys, offlineLimits, type OfflineKind } from "./offline-gift";
import type { OfflineLine } from "./offline-basket";

const howToWrite = `Écrivez un montant entre ${formatEuros(offlineLimits.minCents)} et ${formatEuros(offlineLimits.maxCents)}, par exemple 32,50.`;

/** Integer cents out of what people type. */
const euros = z
  .string(howToWrite)
  .transform((text) => parseEuros(text))
  .refine((cents) => cents !== null && cents >= offlineLimits.minCents && cents <= offlineLimits.maxCents, howToWrite)
  .transform((cents) => cents!);

const shortText = (max: number) => z.string().trim().max(max, `Écrivez au plus ${max} signes.`).optional().transform((text) => text || null);
const quantity = z.number({ error: "Choisissez une quantité." }).int("Choisissez une quantité entière.").min(0, "Choisissez une quantité.").max(100, "Choisissez au plus 100 exemplaires.");
const day = (message: string) => z.iso.date(message);

export const offlineGiftSchema = z.object({
  formToken: z.uuid({ error: "Rechargez la page, puis recommencez." }),
  kind: z.enum(offlineKindKeys, "Choisissez chèque, virement ou espèces."),
  amount: euros,
  receivedOn: day("Choisissez le jour dans le calendrier."),
  donorName: z.string("Écrivez le nom du donateur, comme sur le chèque ou le relevé.").trim().min(2, "Écrivez le nom du donateur, comme sur le chèque ou le relevé.").max(100, "Ce nom est trop long."),
  email: z.string().trim().max(254, "Cette adresse est trop longue.").pipe(z.email("Écrivez une adresse complète, par exemple louise@exemple.fr.")).optional(),
  lines: z.array(z.object({ rewardId: z.uuid(), quantity: quantity.default(0) })).max(60).default([]),
  address: shortText(400),
  rewardNote: shortText(400),
  anonymous: z.boolean().default(false),
  amountHidden: z.boolean().default(false),
  message: shortText(500),
  file: z.instanceof(File).optional(),
});
export type OfflineGiftForm = z.input<typeof offlineGiftSchema>;

/** A gift as it is recorded: amounts in integer cents, `receivedOn` a Paris day. */
export type OfflineGiftInput = {
  formToken: string;
  kind: OfflineKind;
  amountCents: number;
  receivedOn: string;
  donorName: string;
  email: string | null;
  lines: OfflineLine[];
  postalAddress: string | null;
  rewardNote: string | null;
  anonymous: boolean;
  amountHidden: boolean;
  message: string | null;
};

export const toOfflineGift = ({ amount, email, address, file: _, ...rest }: z.output<typeof offlineGiftSchema>): OfflineGiftInput => ({
  ...rest, amountCents: amount, email: email ?? null, postalAddress: address,
});

const reason = z.string().trim().max(1000, "Raccourcissez\u00a0: mille signes au plus.").optional().transform((text) => text ?? "");

/** The second person's word on a gift. */
export const offlineDecisionSchema = z.object({ verdict: z.enum(["confirm", "refuse"], "Choisissez confirmer ou écarter."), hideWords: z.boolean().default(false), reason });
export type OfflineDecisionInput = z.output<typeof offlineDecisionSchema>;
export type OfflineDecisionForm = z.input<typeof offlineDecisionSchema>;

/** The second person's word on a return or on a correction. */
export const offlineVerdictSchema = z.object({ verdict: z.enum(["accept", "decline"], "Choisissez d’accepter ou non."), reason });
export type OfflineVerdictInput = z.output<typeof offlineVerdictSchema>;
export type OfflineVerdictForm = z.input<typeof offlineVerdictSchema>;

export const offlineReturnSchema = z.object({ returnedOn: day("Choisissez le jour où vous l’avez rendu."), file: z.instanceof(File).optional() });
export type OfflineReturnForm = z.input<typeof offlineReturnSchema>;

const written = "Dites en une phrase ce qui s’est passé, par exemple « chèque revenu impayé ».";
export const offlineCorrectionSchema = z
  .object({ what: z.enum(["amount", "nothing"], "Choisissez ce qu’il faut corriger."), amount: z.string().optional(), reason: z.string(written).trim().min(10, written).max(1000, "Raccourcissez\u00a0: mille signes au plus.") })
  .transform(({ what, amount, reason: why }, context) => {
    const amountCents = what === "amount" ? parseEuros(amount ?? "") : null;
    const good = what === "nothing" || (amountCents !== null && amountCents >= offlineLimits.minCents && amountCents <= offlineLimits.maxCents);
    if (!good) context.addIssue({ code: "custom", path: ["amount"], message: howToWrite });
    return { amountCents, reason: why };
  });
export type OfflineCorrectionForm = z.input<typeof offlineCorrectionSchema>;
