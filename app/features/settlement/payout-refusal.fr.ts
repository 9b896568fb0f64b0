/** What a bank refused, for whom it is to mend, in plain words. */
export type PayoutRefusal = { what: string; todo: string; mends: "account" | "bank" | "label" };

const account = (what: string, todo = "Donnez à Stripe l’IBAN d’un compte ouvert au nom de la structure."): PayoutRefusal => ({ what, todo, mends: "account" });
const bank = (what: string): PayoutRefusal => ({ what, todo: "Appelez votre banque\u00a0: demandez-lui d’accepter le virement de Stripe. Ou donnez à Stripe l’IBAN d’un autre compte de la structure.", mends: "bank" });
const label = (what: string): PayoutRefusal => ({ what, todo: "Vous n’avez rien à faire\u00a0: l’équipe du label regarde avec Stripe et relance.", mends: "label" });

/** By Stripe's failure codes: https://docs.stripe.com/api/payouts/failures */
const refusals: Record<string, PayoutRefusal> = {
  account_closed: account("Le compte bancaire est fermé."),
  no_account: account("La banque ne trouve pas ce compte.", "Vérifiez l’IBAN donné à Stripe, chiffre par chiffre, ou donnez-en un autre."),
  invalid_account_number: account("Le numéro de compte n’est pas valable.", "Vérifiez l’IBAN donné à Stripe, chiffre par chiffre."),
  incorrect_account_holder_name: account("Le nom du titulaire n’est pas celui que la banque connaît.", "Donnez à Stripe le nom exact du titulaire, tel qu’il est écrit sur le RIB."),
  incorrect_account_holder_address: account("L’adresse du titulaire n’est pas celle que la banque connaît.", "Corrigez l’adresse de la structure chez Stripe."),
  incorrect_account_holder_tax_id: account("Le SIREN ou le numéro RNA n’est pas celui que la banque connaît.", "Corrigez-le chez Stripe."),
  bank_ownership_changed: account("Ce compte a changé de banque.", "Donnez à Stripe le nouvel IBAN."),
  invalid_currency: account("Ce compte ne reçoit pas d’euros.", "Donnez à Stripe l’IBAN d’un compte en euros, au nom de la structure."),
  unsupported_card: account("Ce moyen ne reçoit pas de versement.", "Donnez à Stripe un IBAN au nom de la structure."),
  account_frozen: bank("Le compte bancaire est bloqué."),
  bank_account_restricted: bank("Ce compte n’accepte pas ce virement."),
  debit_not_authorized: bank("Ce compte n’accepte pas ce virement."),
  declined: bank("La banque a refusé le virement, sans dire pourquoi."),
  could_not_process: bank("La banque n’a pas pu traiter le virement."),
  insufficient_funds: label("L’argent n’était pas encore disponible sur le compte Stripe."),
  expired: label("Le versement a expiré avant d’être traité."),
};

const unknown = bank("Le versement n’a pas été accepté.");

/** `failure`: Stripe's code, or what it said in its own words. */
export const payoutRefusal = (failure: string | null): PayoutRefusal => refusals[failure ?? ""] ?? unknown;

export const isRefusalCode = (failure: string): boolean => failure in refusals;
