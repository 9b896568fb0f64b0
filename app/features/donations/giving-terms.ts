import { thresholdCents } from "~/features/campaigns/outcome";
import { debitDelay } from "~/features/campaigns/closing.fr";
import { promisedPayoutBy } from "~/features/campaigns/payout-promise";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { formatEuros, percentOfRoundedUp } from "~/lib/money";
import { cancellableUntil } from "./donation";
import { debitTariffCents, expectedFeeCents, processorTariff, type PricedBasket } from "./basket";

/** What the law and honesty want said before paying (code monétaire et financier L548-6, R548-5). Amounts in cents. */
export type GivingTerms = {
  organisationName: string;
  legalForm: string;
  commune: string;
  goalCents: number;
  thresholdPercent: number;
  reached: boolean;
  labelFeePercent: number;
  feeBearer: "holder" | "label";
  endsAt: Date;
  /** Working days. */
  payoutWithinDays: number;
  contact: string;
  /** The last day (`YYYY-MM-DD`) on which direct debit is offered; null when it is not, now. */
  debitUntil: string | null;
  /** Gifts outside the site: to whom a cheque is written and where it goes; null when the campaign takes none. */
  offline: { payee: string; address: string } | null;
};

export type Term = { term: string; text: string; icon: "people" | "euro" | "check" | "lock" | "box" | "clock" | "file" };

const tariff = `${(processorTariff.perThousand / 10).toString().replace(".", ",")}\u00a0% + ${formatEuros(processorTariff.fixedCents)}`;

const receives = ({ organisationName, legalForm, commune }: GivingTerms): Term => ({
  icon: "people", term: "Qui reçoit\u00a0?", text: `${organisationName}, ${legalForm}, à ${commune}.`,
});

const backTo = ({ debitUntil }: GivingTerms) => (debitUntil ? "sur la carte ou le compte qui a payé" : "sur votre carte");

/** Slow means of payment are said before paying, with what they change; those that came too late, with the reason. */
const means = ({ debitUntil }: GivingTerms): Term => ({
  icon: "clock", term: "Comment payer\u00a0?",
  text: debitUntil
    ? `Par carte, tout de suite. Ou par prélèvement, jusqu’au ${formatShortDate(debitUntil)}\u00a0: ${debitDelay}.`
    : "Par carte. Le prélèvement n’est pas proposé\u00a0: une banque peut mettre 14\u00a0jours ouvrés à répondre, la campagne finit trop tôt.",
});

/** To whom, where, until when; who holds the money, and what failure means. */
function outside({ offline, endsAt, organisationName }: GivingTerms): Term[] {
  if (!offline) return [];
  const place = offline.address.split(/\s*\n\s*/).join(", ");
  return [{
    icon: "file", term: "Par chèque, virement ou espèces\u00a0?",
    text: `Remettez-les à ${organisationName} avant le ${formatDateTime(endsAt)}\u00a0: chèque à l’ordre de ${offline.payee}, à envoyer à ${place}, le cachet de la poste faisant foi. Écrivez le nom du projet au dos. ${organisationName} détient cet argent et vous le rend si la campagne échoue.`,
  }];
}

function fees({ labelFeePercent, feeBearer, organisationName, debitUntil }: GivingTerms, amountCents: number | null): Term {
  const label = amountCents === null ? `${labelFeePercent}\u00a0%` : `${labelFeePercent}\u00a0%, soit ${formatEuros(percentOfRoundedUp(amountCents, labelFeePercent))}`;
  const sum = amountCents === null ? `soit environ ${formatEuros(expectedFeeCents(4000))} pour 40\u00a0€` : `soit environ ${formatEuros(expectedFeeCents(amountCents))}`;
  const who = feeBearer === "holder" ? `pris sur ce que reçoit ${organisationName}` : "payés par le label";
  const debit = debitUntil ? `\u00a0; par prélèvement\u00a0: ${formatEuros(debitTariffCents)}` : "";
  return { icon: "euro", term: "Les frais", text: `Label\u00a0: ${label}. Paiement par carte\u00a0: ${tariff}, ${sum}${debit}, ${who}. Vous ne payez rien de plus que votre don.` };
}

function success(terms: GivingTerms): Term {
  const { thresholdPercent, goalCents, reached, organisationName, endsAt, payoutWithinDays } = terms;
  const paid = `l’argent est versé à ${organisationName} au plus tard le ${formatShortDate(promisedPayoutBy(endsAt, payoutWithinDays))}.`;
  if (thresholdPercent === 0) return { icon: "check", term: "Quelle que soit la somme atteinte", text: `À la fin de la campagne, ${paid}` };
  const bar = formatEuros(thresholdCents(goalCents, thresholdPercent));
  const share = thresholdPercent === 100 ? "" : `, soit ${thresholdPercent}\u00a0% de l’objectif de ${formatEuros(goalCents)}`;
  const term = thresholdPercent === 100 ? "Si l’objectif est atteint" : "Si le seuil est atteint";
  return { icon: "check", term, text: `À partir de ${bar}${share}, ${paid}${reached ? " C’est déjà le cas." : ""}` };
}

const failure = (terms: GivingTerms): Term =>
  terms.thresholdPercent === 0
    ? { icon: "lock", term: "Si la campagne est annulée", text: `Vous êtes remboursé en entier ${backTo(terms)}, sans rien demander.` }
    : { icon: "lock", term: "Sinon", text: `Après le ${formatDateTime(terms.endsAt)}, vous êtes remboursé en entier ${backTo(terms)}, sans rien demander.` };

function reward({ organisationName }: GivingTerms, basket: PricedBasket | null): Term {
  if (basket && basket.lines.length === 0) return { icon: "box", term: "Sans contrepartie", text: "Tout votre don va au projet." };
  return { icon: "box", term: "La contrepartie", text: `Elle est remise par ${organisationName} si la campagne réussit\u00a0; le mois annoncé est une estimation.` };
}

const changeOfMind = ({ endsAt, contact }: GivingTerms): Term => ({
  icon: "clock", term: "Vous changez d’avis\u00a0?",
  text: `Annulez votre don depuis sa page jusqu’au ${formatDateTime(cancellableUntil(endsAt))}\u00a0: vous êtes remboursé en entier. Une question\u00a0? ${contact}.`,
});

const noTaxReceipt: Term = { icon: "file", term: "Pas de reçu fiscal", text: "Ce don n’ouvre pas droit à une réduction d’impôt. Une confirmation de don vous arrive par e-mail." };

/** The « En clair » panel; `basket` is null while the page does not know it (without JavaScript). */
export const plainTerms = (terms: GivingTerms, basket: PricedBasket | null): Term[] => [
  receives(terms), means(terms), ...outside(terms), fees(terms, basket && basket.amountCents > 0 ? basket.amountCents : null), success(terms), failure(terms), reward(terms, basket), changeOfMind(terms), noTaxReceipt,
];
