import { z } from "zod";

const address = z.string("Écrivez l’adresse e-mail de cette personne.").trim().toLowerCase().pipe(z.email("Écrivez une adresse e-mail, par exemple prenom@exemple.fr."));

/** Addresses of the office's members, as they are shown: three at least. */
export const memberFields = ["member1", "member2", "member3", "member4", "member5"] as const;
export type MemberField = (typeof memberFields)[number];

export const officeSchema = z.object({ member1: address, member2: address, member3: address, member4: address.optional(), member5: address.optional() } satisfies Record<MemberField, z.ZodType>);

export type OfficeForm = z.output<typeof officeSchema>;

const missingKey = "La clé manque : cette page a besoin de JavaScript.";

/** Raw, in hexadecimal: an uncompressed point. */
export const publicKeySchema = z.object({ publicKey: z.string(missingKey).regex(/^04[0-9a-f]{128}$/, missingKey) });

/** Says of which key it is the share: a key made again asks for a new word. */
export const shareConfirmationSchema = z.object({
  publicKey: z.string("Rechargez la page.").regex(/^[0-9a-f]{130}$/, "Rechargez la page."),
  noted: z.literal("on", "Cochez la case si vous avez votre part."),
});
