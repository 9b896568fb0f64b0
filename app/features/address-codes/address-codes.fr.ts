import type { Refusals } from "~/lib/errors";

export const addressCodesRefusals: Refusals = {
  "addresses.too_many": "Plusieurs codes sont déjà partis à cette adresse. Prenez le dernier reçu, ou réessayez dans une heure.",
  "addresses.code_wrong": "Ce code n’est pas le bon. Recopiez les six chiffres du dernier message.",
  "addresses.code_over": "Ce code ne vaut plus. Demandez-en un autre.",
};

/** Where a page that waited for a code leads when none is awaited any more. */
export const codeOverWords = "Ce code a déjà servi, ou ne vaut plus.";
