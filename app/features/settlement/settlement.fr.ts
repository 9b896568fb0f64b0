import { describedMeans, meansWords } from "~/features/donations/payment-means";
import type { Refusals } from "~/lib/errors";
import type { Tone } from "~/ui/tag";
import { payoutStates } from "./payout";
import { isRefusalCode, payoutRefusal } from "./payout-refusal.fr";

export const settlementRefusals: Refusals = {
  "settlement.not_failed": "Cette opération n’attend personne : elle a déjà été relancée ou elle est finie.",
  "settlement.payout_left": "Ce reversement est déjà parti, ou suspendu : il ne peut plus être suspendu.",
  "settlement.not_suspended": "Ce reversement n’est pas suspendu.",
  "settlement.needs_second_person": "Vous avez suspendu ce reversement : une autre personne de l’équipe doit lever la suspension.",
  "settlement.change_not_waiting": "Ce changement n’attend plus personne.",
  "settlement.change_own": "Vous avez demandé ce changement : une autre personne de l’équipe doit le confirmer.",
};

/** What waits and why, when it is we who say it; Stripe's own words stay as they are. */
const waits: Record<string, string> = {
  disputed: "La banque du donateur conteste ce don. Le remboursement attend sa décision : elle pourrait déjà rendre l’argent.",
  charge_disputed: "La banque du donateur a gardé une partie de ce don : ce qui en reste part par virement, dès que le donateur a donné son compte.",
  dispute_lost: "La banque du donateur lui a déjà rendu ce don. Il n’y a plus rien à rembourser.",
  reserve_short: "La réserve du label ne couvre pas les frais. Alimentez-la, l’opération repart seule.",
  transfer_under_way: "Le don part vers le compte du porteur. Le remboursement suit dès que ce virement est écrit.",
  reversal_under_way: "L’argent revient d’abord du compte du porteur.",
  payout_under_way: "Un reversement à la banque est demandé. La reprise suit dès que la réponse est là.",
  holder_balance: "L’argent du porteur n’est pas encore disponible. Nouvel essai automatique.",
  not_available: "L’argent n’est pas encore disponible sur le compte du porteur. Nouvel essai automatique.",
  account_change: "Le compte bancaire ou le représentant de la structure vient de changer. Il part après le délai, ou dès que l’équipe confirme le changement.",
};

export const failureText = (failure: string | null): string | null =>
  failure === null ? null : (waits[failure] ?? (isRefusalCode(failure) ? payoutRefusal(failure).what : failure));

type Word = { label: string; tone: Tone };

export const refundWords: Record<string, Word> = {
  given_up: { label: "Abandonné", tone: "draft" },
  planned: { label: "À rembourser", tone: "draft" },
  pending: { label: "Remboursement en cours", tone: "info" },
  succeeded: { label: "Remboursé", tone: "success" },
  failed: { label: "Refusé", tone: "danger" },
};

export const transferWords: Record<string, Word> = {
  planned: { label: "À virer", tone: "draft" },
  succeeded: { label: "Viré", tone: "success" },
  failed: { label: "Refusé", tone: "danger" },
};

export const reversalWords: Record<string, Word> = {
  planned: { label: "À reprendre au porteur", tone: "draft" },
  succeeded: { label: "Repris au porteur", tone: "success" },
  short: { label: "Dû par le porteur", tone: "warning" },
  failed: { label: "Refusé", tone: "danger" },
};

export const payoutWords: Record<string, Word> = payoutStates;

/** Numbered only when there are several. */
export const payoutTitle = (title: string, { number }: { number: number }, count: number): string => (count > 1 ? `${title}, n°\u00a0${number}` : title);

export const subjectWords = { refund: "Remboursement", transfer: "Virement au porteur", reversal: "Reprise au porteur", payout: "Reversement à la banque" } as const;

const accountWords: [prefix: string, label: string][] = [
  ["stripe:platform", "Solde Stripe du label"],
  ["stripe:connected:", "Compte Stripe du porteur"],
  ["stripe:disputed:", "Retenu par une banque, litige ouvert"],
  ["owed_by_holder:", "Dû par le porteur"],
  ["held_by_holder:", "Dons hors ligne chez le porteur"],
  ["campaign:offline:", "Dons hors ligne de la campagne"],
  ["campaign:funds:", "Dons gardés pour la campagne"],
  ["campaign:processor-fees:", "Frais de paiement à imputer"],
  ["holder:payable:", "Dû au porteur"],
  ["label:reserve", "Réserve du label"],
  ["label:fees", "Commission du label"],
  ["external:history", "Avant ce site"],
  ["history:collected", "Collecté avant ce site"],
];

/** The name of a ledger account, as the team reads it. */
export const accountLabel = (code: string): string => accountWords.find(([prefix]) => code.startsWith(prefix))?.[1] ?? code;

const groupWords: Partial<Record<string, string>> = {
  refund: "Don remboursé au donateur",
  refund_returned: "Remboursement revenu de la banque",
  refund_by_label: "Don remboursé par le label, par virement",
  dispute_opened: "Don contesté : repris par la banque du donateur",
  dispute_won: "Litige gagné : don rendu par la banque",
  dispute_lost: "Litige perdu : don gardé par la banque",
  dispute_returned: "Litige perdu, puis don rendu par la banque",
  reversal: "Virement au porteur repris",
  fee_absorbed: "Reste d’un don absorbé par ses frais",
  holder_repaid: "Dette remboursée par le porteur",
  offline_gift: "Don hors ligne confirmé",
  offline_settled: "Don hors ligne acquis au porteur",
  offline_returned: "Don hors ligne rendu au donateur",
  offline_corrected: "Don hors ligne confirmé par erreur",
  correction: "Correction",
  transfer: "Don viré sur le compte du porteur",
  payout: "Reversement reçu par la banque du porteur",
  payout_returned: "Reversement renvoyé par la banque du porteur",
  reserve_top_up: "Réserve du label alimentée",
};

/** The title of a ledger event: a gift names its means, history tells its own story. */
export const groupTitle = ({ kind, description }: { kind: string; description: string }): string =>
  kind === "gift" ? `Don payé ${meansWords[describedMeans(description)].by}` : (groupWords[kind] ?? description);

/** What the team does to a payout that has not left. */
export const holdGestures = {
  suspend: {
    title: "Suspendre ce reversement", button: "Suspendre", reason: "Pourquoi",
    lead: "L’argent reste sur le compte Stripe du porteur. Le porteur apprend que l’équipe vérifie son versement, sans la raison. Une autre personne de l’équipe lève la suspension.",
    done: "Le reversement est suspendu. Une autre personne de l’équipe peut lever la suspension.",
  },
  lift: {
    title: "Lever la suspension", button: "Lever la suspension", reason: "Ce qui a été vérifié",
    lead: "Le reversement part dès que son argent est disponible. Le porteur en est averti.",
    done: "La suspension est levée. Le reversement suit son chemin.",
  },
} as const;
