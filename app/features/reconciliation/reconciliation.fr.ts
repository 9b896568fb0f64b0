import type { Refusals } from "~/lib/errors";
import type { FindingKind } from "./finding";

type Words = { /** What is wrong, in a line. */ title: string; /** What it may mean. */ meaning: string; /** What a person does now. */ todo: string };

export const findingWords: Record<FindingKind, Words> = {
  amount: {
    title: "Montant différent",
    meaning: "Stripe et notre journal connaissent cette opération, pas pour le même montant.",
    todo: "Ouvrez l’opération chez Stripe. Si Stripe a raison, proposez une écriture de correction de la différence.",
  },
  fee: {
    title: "Frais différents",
    meaning: "Le montant est le même des deux côtés, pas les frais que Stripe a gardés.",
    todo: "Relisez les frais chez Stripe, puis proposez une écriture de correction de la différence.",
  },
  missing_group: {
    title: "Absent de notre journal",
    meaning: "Stripe a bougé cet argent et aucune écriture ne le dit, alors que le temps des reprises automatiques est passé.",
    todo: "Cherchez l’opération dans l’argent de la campagne et relancez-la. Si rien ne la reprend, proposez l’écriture qui manque.",
  },
  missing_at_stripe: {
    title: "Absent chez Stripe",
    meaning: "Notre journal raconte une opération que Stripe ne connaît pas.",
    todo: "Vérifiez chez Stripe. Si l’opération n’a jamais eu lieu, proposez l’annulation de l’écriture.",
  },
  double: {
    title: "Fait deux fois chez Stripe",
    meaning: "Stripe a bougé cet argent plusieurs fois pour une seule opération de notre journal.",
    todo: "Ne relancez rien. Récupérez le double chez Stripe, ou proposez une écriture si l’argent ne reviendra pas.",
  },
  wrong_account: {
    title: "Sur un autre compte",
    meaning: "L’argent est chez Stripe, mais pas sur le compte où notre journal le met.",
    todo: "Comparez les deux comptes ci-dessous. Faites revenir l’argent chez Stripe avant toute écriture.",
  },
  unknown_type: {
    title: "Ligne de Stripe inconnue",
    meaning: "Stripe a écrit une ligne d’un genre que ce site ne connaît pas, ou dans une autre monnaie.",
    todo: "Lisez-la chez Stripe, expliquez-la ici et prévenez l’équipe technique pour qu’elle apprenne ce genre au site.",
  },
  sweep_payout: {
    title: "Argent parti vers une banque sans nous",
    meaning: "Un reversement que personne ici n’a demandé a quitté Stripe. Ce peut être l’argent des donateurs.",
    todo: "Aujourd’hui même : vérifiez que le compte est en reversements manuels, puis faites revenir l’argent.",
  },
  stripe_cost: {
    title: "Frais prélevés par Stripe",
    meaning: "Stripe a prélevé un coût à lui (abonnement, option, taxe) sur le solde où attendent les dons.",
    todo: "Proposez une écriture : c’est la réserve du label qui le paie, jamais les dons.",
  },
  changed_line: {
    title: "Ligne de Stripe changée",
    meaning: "Stripe donne aujourd’hui un autre montant à une ligne déjà lue. Un livre de comptes ne change pas.",
    todo: "Demandez une explication à Stripe et gardez sa réponse ici.",
  },
  stripe_balance: {
    title: "Solde sans ses lignes",
    meaning: "Le solde annoncé par Stripe n’est pas la somme des lignes que nous avons lues.",
    todo: "Lancez un nouveau rapprochement. S’il reste, cherchez chez Stripe une ligne plus ancienne que notre lecture.",
  },
  campaign_total: {
    title: "Compteur public différent du journal",
    meaning: "Ce que lit le public sur la page de la campagne n’est pas ce que dit le journal.",
    todo: "Relisez les dernières écritures de la campagne, corrections comprises.",
  },
  automatic_payouts: {
    title: "Reversements automatiques",
    meaning: "Ce compte Stripe était réglé pour envoyer l’argent à la banque tout seul. Il vient d’être remis en manuel.",
    todo: "Vérifiez qu’aucun argent n’est parti, et qui a changé ce réglage.",
  },
  reserve_overdrawn: {
    title: "Réserve à découvert",
    meaning: "La réserve du label est négative : des frais sont payés avec l’argent des dons.",
    todo: "Alimentez la réserve chez Stripe, aujourd’hui.",
  },
  books: {
    title: "Le journal et nos lignes se contredisent",
    meaning: "Une ligne de notre base ne dit pas la même chose que le journal.",
    todo: "Ne relancez rien sur cette opération et transmettez le détail à l’équipe technique.",
  },
  stock: {
    title: "Stock de contreparties faux",
    meaning: "Le nombre de contreparties prises n’est pas celui des dons qui les ont choisies.",
    todo: "Comptez les contreparties de cette campagne et transmettez le détail à l’équipe technique.",
  },
};

const subjectWords: [prefix: string, words: string][] = [
  ["gift", "Don"], ["refund", "Remboursement"], ["transfer", "Virement au porteur"], ["reversal", "Reprise d’un virement"], ["dispute", "Litige"],
  ["payout", "Reversement à la banque"], ["sweep", "Reversement automatique"], ["topup", "Apport à la réserve"], ["charge", "Paiement sur le compte d’un porteur"],
  ["stripe", "Ligne de Stripe"], ["account", "Compte Stripe"], ["campaign", "Campagne"], ["label", "Réserve du label"], ["correction", "Écriture de correction"],
];

/** What a disagreement is about, in a word or two. */
export function subjectLabel(subject: string): string {
  const found = subjectWords.find(([prefix]) => subject.startsWith(`${prefix}:`));
  return found ? found[1] : "Nos lignes";
}

/** The end of a subject, by which it is found at Stripe or here; none for a sentence. */
export const subjectReference = (subject: string): string | null => (/^[a-z_-]+:[^ ]+$/.test(subject) ? subject.slice(subject.indexOf(":") + 1) : null);

export const stateWords = {
  open: { label: "À expliquer", tone: "danger" },
  explained: { label: "Expliqué", tone: "info" },
  resolved: { label: "Refermé", tone: "success" },
} as const;

export const correctionWords = {
  proposed: { label: "À confirmer", tone: "warning" },
  posted: { label: "Écrite", tone: "success" },
  dropped: { label: "Écartée", tone: "draft" },
} as const;

/** A kind written by a later version of the code is shown as it is. */
export const wordsOf = (kind: string): Words =>
  kind in findingWords ? findingWords[kind as FindingKind] : { title: kind, meaning: "Un écart d’un genre que cette page ne connaît pas encore.", todo: "Transmettez-le à l’équipe technique." };

export const reconciliationRefusals: Refusals = {
  "reconciliation.not_open": "Cet écart s’est refermé ou a été expliqué entre-temps.",
  "correction.unbalanced": "Les lignes ne font pas zéro. Vérifiez les montants et les signes.",
  "correction.account": "Ce compte n’existe pas dans le plan de comptes.",
  "correction.two_campaigns": "Une écriture ne touche qu’une campagne à la fois. Faites-en deux.",
  "correction.sign": "Après cette écriture, un compte serait dans un état impossible (un solde du mauvais côté).",
  "correction.waiting": "Une correction de cette écriture attend déjà.",
  "correction.own": "C’est vous qui l’avez proposée : une autre personne de l’équipe doit la confirmer.",
  "correction.decided": "Cette correction a déjà été décidée.",
};
