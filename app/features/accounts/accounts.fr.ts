import type { Refusals } from "~/lib/errors";

export const accountsRefusals: Refusals = {
  "accounts.sign_in_refused": "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.",
  "accounts.code_wrong": "Ce n’est pas le bon code. Recopiez les six chiffres du dernier message reçu.",
  "accounts.code_expired": "Ce code n’est plus valable. Demandez-en un nouveau avec le bouton ci-dessous.",
  "accounts.too_many_codes": "Cinq codes sont déjà partis vers cette adresse depuis une heure. Prenez le dernier reçu, ou réessayez plus tard.",
};
