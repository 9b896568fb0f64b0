import { organisationRoleRefusals } from "~/features/accounts/organisation-roles.fr";
import { filesRefusals } from "~/features/files/files.fr";
import type { Refusals } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import { offlineLimits } from "./offline-gift";

export const offlineRefusals: Refusals = {
  ...filesRefusals,
  ...organisationRoleRefusals,
  "offline.closed": "Cette campagne ne prend pas, ou plus, de dons hors ligne. Un don reçu trop tard se rend à son donateur.",
  "offline.in_future": "Choisissez aujourd’hui ou un jour passé.",
  "offline.too_early": "Ce jour est avant le début de la campagne\u00a0: ce don n’en fait pas partie.",
  "offline.too_late": "Ce jour est après la fin de la campagne\u00a0: ce don ne compte pas. Rendez-le à son donateur.",
  "offline.same_person": "Vous avez fait la première moitié de ce geste\u00a0: une autre personne de l’équipe doit faire la seconde.",
  "offline.own_organisation": "Vous êtes de la structure qui garde cet argent\u00a0: une autre personne de l’équipe doit décider.",
  "offline.already_decided": "Quelqu’un a décidé entre-temps. La page montre où en est ce don.",
  "offline.amount": `Écrivez un montant entre ${formatEuros(offlineLimits.minCents)} et ${formatEuros(offlineLimits.maxCents)}, par exemple 32,50.`,
  "offline.reward_gone": "Cette contrepartie n’est plus proposée. Choisissez-en une autre.",
  "offline.reward_taken": "Une contrepartie de ce don vient de partir. Choisissez-en une autre, ou laissez le montant libre.",
  "offline.per_donor": ({ title, max, left }) =>
    left === 0
      ? `«\u00a0${title}\u00a0» est limitée à ${max} par donateur, et ses dons précédents les tiennent déjà. Laissez le montant libre.`
      : `«\u00a0${title}\u00a0» est limitée à ${max} par donateur, tous ses dons réunis\u00a0: demandez-en au plus ${left}.`,
  "offline.below_rewards": ({ sum }) => `Les contreparties choisies coûtent ${sum}\u00a0: le don doit être au moins de ce montant.`,
  "offline.address_missing": "Écrivez l’adresse où envoyer la contrepartie\u00a0: nom, rue, code postal, commune.",
  "offline.parcel_named": "Une contrepartie envoyée par la poste dit à qui elle va et ce qu’elle vaut. Sans elle, ce choix est possible.",
  "offline.cash_ceiling": ({ ceiling, already }) =>
    Number(already) > 0
      ? `Au plus ${formatEuros(Number(ceiling))} en espèces par donateur, et ${formatEuros(Number(already))} sont déjà notés. Demandez un chèque ou un virement pour le reste.`
      : `Au plus ${formatEuros(Number(ceiling))} en espèces par donateur. Demandez un chèque ou un virement pour le reste.`,
  "offline.reason_missing": "Dites pourquoi en une phrase\u00a0: la personne qui lira doit savoir quoi faire.",
  "offline.words_hidden_already": "Ce mot est déjà masqué.",
  "offline.not_to_return": "Ce don n’est pas à rendre, ou une preuve est déjà envoyée.",
  "offline.returned_too_early": "Ce jour est avant la fin de la campagne.",
  "offline.not_correctable": "Ce don ne se corrige plus\u00a0: il n’est pas confirmé, il est acquis au porteur, ou une correction est déjà demandée.",
  "offline.same_amount": "C’est déjà le montant de ce don.",
};

export const kindDone = { cheque: "par chèque", transfer: "par virement", cash: "en espèces" } as const;

/** Why a gift was not kept, when nobody decided in time. */
export const lapsedReason = "Ce don n’a pas été confirmé avant la fin de la clôture.";

/** Why words are not shown, when that was chosen while confirming. The donor reads it. */
export const hiddenAtConfirmation = "Masqué à la confirmation du don.";
