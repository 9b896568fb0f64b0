import { z } from "zod";
import { themeKeys } from "~/features/territory/themes";
import { partnerKinds, situations } from "./partner";

const optionalText = (most: number) =>
  z.string().trim().max(most, `Raccourcissez ce texte : ${most} caractères au plus.`).optional().transform((text) => text || null);

const address = z.string().trim().max(254, "Cette adresse est trop longue.").pipe(z.email("Écrivez une adresse complète, par exemple accueil@exemple.fr."));

const website = z
  .string()
  .trim()
  .max(200, "Cette adresse est trop longue.")
  .transform((text) => (/^https?:\/\//i.test(text) ? text : `https://${text}`))
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "Écrivez l’adresse du site, par exemple https://www.exemple.fr." }));

const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s.()-]{9,24}$/, "Écrivez un numéro complet, par exemple 03 21 00 00 00.");

/** What a partner may put right on its own page. */
const ownWords = {
  summary: z
    .string("Dites en quelques phrases ce que fait le partenaire.")
    .trim()
    .min(20, "Dites-en un peu plus : une phrase, 20 caractères au moins.")
    .max(1000, "Raccourcissez ce texte : 1 000 caractères au plus."),
  contactEmail: address.optional().transform((text) => text ?? null),
  phone: phone.optional().transform((text) => text ?? null),
  website: website.optional().transform((text) => text ?? null),
  address: optionalText(200),
  opening: optionalText(500),
  themes: z.array(z.enum(themeKeys, "Choisissez dans la liste.")).default([]),
  situations: z.array(z.enum(situations, "Choisissez dans la liste.")).min(1, "Choisissez au moins une situation."),
};

export const ownPartnerSchema = z.object(ownWords);
export type OwnPartnerInput = z.output<typeof ownPartnerSchema>;

export const partnerSchema = z.object({
  name: z.string("Écrivez le nom du partenaire.").trim().min(2, "Écrivez le nom du partenaire.").max(100, "Raccourcissez ce nom : 100 caractères au plus."),
  kind: z.enum(partnerKinds, "Choisissez la nature du partenaire."),
  email: z.string("Écrivez l’adresse où partent les demandes d’attestation.").pipe(address),
  ...ownWords,
  departement: z.literal("on").optional(),
  epcis: z.array(z.string().max(20)).default([]),
  /** One a line, as people type them. */
  communes: z.string().max(4000, "Cette liste est trop longue : choisissez plutôt des intercommunalités.").optional(),
});
export type PartnerInput = z.output<typeof partnerSchema>;

const reason = z.string("Dites pourquoi en une phrase.").trim().min(5, "Dites pourquoi en une phrase.").max(500, "Raccourcissez : 500 caractères au plus.");
export const partnerStateSchema = z.object({ reason });
export const partnerMergeSchema = z.object({ keptId: z.uuid("Choisissez le partenaire à conserver."), reason });
export const memberInvitationSchema = z.object({ email: z.string("Écrivez l’adresse de la personne.").pipe(address) });
export const memberRemovalSchema = z.object({ accountId: z.uuid() });
