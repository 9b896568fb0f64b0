import { organisationRoleRefusals } from "~/features/accounts/organisation-roles.fr";
import { filesRefusals } from "~/features/files/files.fr";
import { labelRefusals } from "~/features/label/application.fr";
import type { Refusals } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import type { Tone } from "~/ui/tag";
import type { MilestoneState } from "./grant";

export const grantsRefusals: Refusals = {
  ...filesRefusals,
  ...organisationRoleRefusals,
  ...labelRefusals,
  "grants.wrong_state": ({ status }) => `Ce geste n’est plus possible\u00a0: la subvention en est à «\u00a0${status}\u00a0». Rechargez la page.`,
  "grants.rules_missing": "Réglez d’abord les versements et la date des comptes rendus de cette édition.",
  "grants.nothing_to_open": "Toutes les subventions des lauréats sont déjà ouvertes.",
  "grants.beyond_envelope": "Ces subventions dépassent ensemble l’enveloppe de l’édition. Rien n’est ouvert.",
  "grants.plan_not_whole": "Les deux parts doivent faire 100\u00a0% ensemble.",
  "grants.due_in_past": "Choisissez un jour à venir.",
  "grants.same_day": "C’est déjà ce jour-là. Choisissez-en un autre.",
  "grants.own_organisation": "Vous êtes de la structure qui reçoit cette subvention\u00a0: une autre personne de l’équipe doit le faire.",
  "grants.lines_missing": "Écrivez au moins une dépense\u00a0: le compte rendu la comparera à ce qui a été dépensé.",
  "grants.lines_below_award": ({ totalCents, plannedCents }) =>
    `Les dépenses prévues font ${formatEuros(Number(plannedCents))}, moins que la subvention de ${formatEuros(Number(totalCents))}. Complétez-les.`,
  "grants.bonus_too_much": ({ capCents }) => `Le bonus d’un projet est de ${formatEuros(Number(capCents))} au plus pour cette édition.`,
  "grants.bonus_total": ({ leftCents }) => `Il reste ${formatEuros(Number(leftCents))} de bonus pour cette édition.`,
  "grants.bonus_after_convention": "Le bonus est une ligne de la convention\u00a0: reprenez d’abord la convention envoyée.",
  "grants.in_future": "Choisissez aujourd’hui ou un jour passé.",
  "grants.before_sending": "Ce jour est avant l’envoi de la convention.",
  "grants.convention_changed": "Cette convention a été reprise entre-temps. Relisez la nouvelle avant de signer.",
  "grants.not_representative": ({ name }) =>
    `La convention est au nom de ${name}, qui représente votre structure. Si cette personne a changé, déclarez la nouvelle sur la page de votre structure, puis prévenez l’équipe.`,
  "grants.already_signed": "Cette convention est déjà signée par votre structure.",
  "grants.not_signed_yet": "La structure n’a pas encore signé.",
  "grants.no_account": "La structure n’a pas encore indiqué où être payée.",
  "grants.same_account": "C’est déjà le compte que nous avons.",
  "grants.nothing_to_pay": "Plus rien n’est à verser pour cette subvention.",
  "grants.account_held": ({ until }) => `Le compte ou le représentant de la structure vient de changer\u00a0: rien ne se verse avant le ${until}, sauf si l’équipe a vérifié par téléphone.`,
  "grants.not_payable": "Ce versement n’est pas à faire maintenant, ou il est déjà noté.",
  "grants.second_person": "Vous avez noté ce geste\u00a0: une autre personne de l’équipe doit le confirmer.",
  "grants.decided": "Quelqu’un a décidé entre-temps. La page montre où en est la subvention.",
  "grants.payment_waiting": "Un versement attend d’être confirmé ou refusé. Faites-le d’abord.",
  "grants.milestone_done": "Cette étape est déjà notée comme franchie.",
  "grants.alt_missing": "Décrivez la photo pour les personnes qui ne la voient pas.",
  "grants.report_changed": ({ name }) => `${name} a enregistré ce compte rendu après l’ouverture de votre page. Votre texte est ci-dessous\u00a0: relisez la page dans un autre onglet, puis enregistrez à nouveau pour garder le vôtre.`,
  "grants.report_closed": "Ce compte rendu n’est pas à écrire maintenant.",
  "grants.report_missing": "Écrivez d’abord le compte rendu.",
  "grants.report_story": ({ least }) => `Racontez ce que vous avez fait, en ${least} caractères au moins.`,
  "grants.report_effects": "Dites ce que cela a changé, et pour qui.",
  "grants.report_people": "Dites combien de personnes ont été touchées, même à peu près.",
  "grants.report_line": "Écrivez ce qui a été dépensé, 0 s’il n’y a rien eu.",
  "grants.too_many_photos": ({ most }) => `${most} photos au plus. Retirez-en une d’abord.`,
  "grants.too_many_documents": ({ most }) => `${most} documents au plus. Retirez-en un d’abord.`,
  "grants.balance_too_much": ({ mostCents }) => `Il reste ${formatEuros(Number(mostCents))} à verser au plus.`,
  "grants.balance_reason": "Dites pourquoi le solde est moindre\u00a0: la structure le lira.",
  "grants.reclaim_too_much": ({ mostCents }) => `On ne peut redemander que ce qui a été versé\u00a0: ${formatEuros(Number(mostCents))} au plus.`,
  "grants.reclaim_waiting": "Une reprise est déjà demandée pour cette subvention.",
  "grants.reclaim_too_early": "Une reprise se demande une fois le compte rendu accepté, ou la subvention annulée.",
};

export const milestoneWords: Record<MilestoneState, { label: string; tone: Tone }> = {
  done: { label: "Franchie", tone: "success" },
  late: { label: "En retard", tone: "warning" },
  next: { label: "À venir", tone: "draft" },
};

export const paymentWords: Record<string, { label: string; tone: Tone }> = {
  recorded: { label: "À confirmer", tone: "warning" },
  confirmed: { label: "Versé", tone: "success" },
  refused: { label: "Écarté", tone: "draft" },
};

export const reclaimWords: Record<string, { label: string; tone: Tone }> = {
  asked: { label: "À rendre", tone: "warning" },
  returned: { label: "Rendu, à confirmer", tone: "warning" },
  confirmed: { label: "Rendu", tone: "success" },
  dropped: { label: "Abandonnée", tone: "draft" },
};

export const accountWords: Record<string, { label: string; tone: Tone }> = {
  given: { label: "À examiner", tone: "info" },
  changes_requested: { label: "À compléter", tone: "warning" },
  accepted: { label: "Accepté", tone: "success" },
};

/** What the holder of a grant reads first: what is expected, and of whom. */
export const holderNext: Record<string, { title: string; text: string }> = {
  proposed: { title: "L’équipe prépare votre convention", text: "Elle dira l’objet, le montant, les versements et vos engagements. En attendant, indiquez où vous payer." },
  convention_sent: { title: "Lisez et signez votre convention", text: "La personne qui représente votre structure signe sur la page de la convention." },
  signed: { title: "Le Département prépare le versement", text: "Votre convention est signée des deux côtés." },
  paying: { title: "Le Département verse la suite", text: "Une partie de la subvention est arrivée." },
  account_due: { title: "Menez votre projet, puis rendez compte", text: "Notez vos étapes au fil de l’eau et écrivez votre compte rendu. Il s’enregistre en brouillon." },
  account_given: { title: "L’équipe examine votre compte rendu", text: "Elle l’accepte ou vous demande des précisions." },
  accepted: { title: "Merci, votre compte rendu est accepté", text: "Il est publié sur la page de l’édition." },
  reclaimed: { title: "La part non dépensée est revenue au Département", text: "Rien d’autre n’est attendu de vous." },
  renounced: { title: "Vous avez renoncé à cette subvention", text: "Rien n’est attendu de vous." },
  cancelled: { title: "Cette subvention est annulée", text: "La raison est ci-dessous." },
};
