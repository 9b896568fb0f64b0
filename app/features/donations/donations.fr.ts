import { formatEuros } from "~/lib/money";
import type { Refusals } from "~/lib/errors";
import { giftLimits } from "./basket";

export const donationsRefusals: Refusals = {
  "donations.reward_taken": "Une contrepartie de votre don vient de partir. Rien n’a été débité. Une place se libère si un paiement n’aboutit pas.",
  "donations.paused": "Les dons à cette campagne sont momentanément suspendus. Rien n’a été débité. Revenez dans un moment\u00a0: la date de fin ne change pas.",
  "donations.below_minimum": ({ minCents }) => `Le plus petit don est de ${formatEuros(Number(minCents))}.`,
  "donations.too_many_declines":
    "Plusieurs paiements viennent d’être refusés par la banque depuis votre adresse ou votre connexion. Rien n’a été débité. Vérifiez auprès de votre banque, puis réessayez dans une heure.",
  "donations.too_many_open": "Plusieurs paiements sont déjà ouverts à votre adresse ou depuis votre connexion. Rien n’a été débité. Terminez-en un, ou réessayez dans une demi-heure.",
  "donations.campaign_busy": "Trop de paiements sont ouverts sur cette campagne en ce moment. Rien n’a été débité. Réessayez dans quelques minutes.",
  "donations.identity_familyName": "Pour un don de ce montant, écrivez votre nom de naissance.",
  "donations.identity_givenNames": "Pour un don de ce montant, écrivez vos prénoms.",
  "donations.identity_birthDate": "Pour un don de ce montant, écrivez votre date de naissance.",
  "donations.identity_birthPlace": "Pour un don de ce montant, écrivez votre lieu de naissance.",
  "donations.identity_age": "Vérifiez cette date\u00a0: un don de ce montant vient d’une personne majeure.",
  "donations.already_paused": "Les dons sont déjà suspendus ici.",
  "donations.not_paused": "Les dons ne sont pas suspendus ici.",
  "donations.closed": "Cette campagne ne prend plus de dons. Rien n’a été débité.",
  "donations.reward_gone": "Une contrepartie de votre don n’est plus proposée. Rien n’a été débité\u00a0: choisissez-en une autre ou donnez un montant libre.",
  "donations.reward_exhausted": ({ title }) =>
    `«\u00a0${title}\u00a0» est épuisée\u00a0: quelqu’un vient de réserver la dernière. Rien n’a été débité. Une place se libère si un paiement n’aboutit pas.`,
  "donations.reward_short": ({ title, left }) => `Il ne reste que ${left} «\u00a0${title}\u00a0». Demandez-en moins, rien n’a été débité.`,
  "donations.per_donor": ({ title, max, left }) =>
    left === 0
      ? `«\u00a0${title}\u00a0» est limitée à ${max} par donateur, et vos dons précédents les tiennent déjà. Rien n’a été débité.`
      : `«\u00a0${title}\u00a0» est limitée à ${max} par donateur, tous vos dons réunis\u00a0: demandez-en au plus ${left}. Rien n’a été débité.`,
  "donations.too_many": ({ max }) => `Choisissez au plus ${max} exemplaires de chaque contrepartie.`,
  "donations.too_small": `Écrivez un montant d’au moins ${formatEuros(giftLimits.minCents)}, par exemple 32,50, ou choisissez une contrepartie.`,
  "donations.too_big": `Un don en ligne va jusqu’à ${formatEuros(giftLimits.maxCents)}. Pour davantage, écrivez-nous\u00a0: nous vous répondons.`,
  "donations.address_missing": "Écrivez l’adresse où envoyer votre contrepartie\u00a0: nom, rue, code postal, commune.",
  "donations.answer_missing": ({ label }) => `Répondez à «\u00a0${label}\u00a0»\u00a0: il le faut pour vous remettre cette contrepartie.`,
  "donations.choice_missing": ({ label }) => `Choisissez une réponse à «\u00a0${label}\u00a0»\u00a0: il le faut pour vous remettre cette contrepartie.`,
  "donations.answer_unknown": ({ label }) => `Choisissez l’une des réponses proposées à «\u00a0${label}\u00a0».`,
  "donations.answer_long": ({ max }) => `Écrivez au plus ${max} signes.`,
  "donations.name_on_parcel": "Votre contrepartie part par la poste, à votre nom\u00a0: il ne peut pas être caché au porteur du projet. Décochez cette case, ou choisissez un don sans envoi.",
  "donations.amount_on_parcel": "Votre contrepartie part par la poste, à votre nom, et son prix est public\u00a0: le montant ne peut pas être caché. Décochez cette case, ou choisissez un don sans envoi.",
  "donations.name_missing": "Écrivez votre nom\u00a0: il faut savoir à qui envoyer la contrepartie.",
  "donations.too_many_tries": "Cette page a ouvert trop de paiements. Rien n’a été débité. Revenez au projet et recommencez.",
  "donations.provider_down": "Notre prestataire de paiement ne répond pas. Rien n’a été débité. Réessayez dans une minute.",
  "donations.not_correctable": "Ce don ne se corrige plus\u00a0: il est rendu, ou le mois annoncé pour ses contreparties est passé. Écrivez au porteur du projet.",
  "donations.words_hidden_already": "Ce mot est déjà masqué.",
  "donations.not_confirmed": "Ce don n’a pas de confirmation\u00a0: il n’est pas encore payé, ou il a été rendu.",
  "donations.not_cancellable": "Ce don ne peut plus être annulé\u00a0: il reste moins de 24 heures de campagne, ou il est déjà rendu.",
};
