import { z } from "zod";

const badEmail = "Écrivez une adresse complète, par exemple louise@exemple.fr.";

/** The address of somebody who needs no account, to be confirmed by a code. */
export const codedAddress = (missing: string) => z.string(missing).trim().min(1, missing).max(254, "Cette adresse est trop longue.").pipe(z.email(badEmail));

export const typedCodeSchema = z.object({
  code: z.string("Recopiez le code reçu.").transform((typed) => typed.replace(/\s/g, "")).pipe(z.string().regex(/^\d{6}$/, "Recopiez les six chiffres du code.")),
});
export type TypedCodeForm = z.input<typeof typedCodeSchema>;

/** Filled by machines only: nobody sees this field. What comes with it is thanked and thrown away. */
export const trapField = "site-web";
