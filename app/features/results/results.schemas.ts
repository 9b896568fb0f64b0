import { z } from "zod";
import { readThrows } from "./lot";

const example = "Écrivez les douze chiffres du dé, de 1 à 6, par exemple 3 5 1 6 2 4 4 1 6 2 5 3.";

export const lotSchema = z.object({
  throws: z.string(example).transform((typed, context) => {
    const throws = readThrows(typed);
    if (throws) return throws;
    context.addIssue({ code: "custom", message: example });
    return z.NEVER;
  }),
});

export const shareFields = ["share1", "share2", "share3", "share4", "share5"] as const;
export type ShareField = (typeof shareFields)[number];

const share = z.string("Tapez cette part.").trim().max(200, "Une part a quatorze groupes de cinq caractères.");

/** As many shares as open the box; they are read here, joined once, and kept nowhere. */
export const openingSchema = (threshold: number) =>
  z.object(Object.fromEntries(shareFields.slice(0, threshold).map((name) => [name, share]))).transform((form) => shareFields.slice(0, threshold).map((name) => form[name]!));

export const publicationSchema = z.object({ sure: z.literal("on", "Cochez la case pour publier.") });
