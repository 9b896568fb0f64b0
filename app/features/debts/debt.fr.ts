import type { Refusals } from "~/lib/errors";
import { formatEurosExact } from "~/lib/money";
import type { Tone } from "~/ui/tag";

export const debtsRefusals: Refusals = {
  "debts.too_much": ({ openCents }) => `C’est plus que ce qui reste dû\u00a0: ${formatEurosExact(Number(openCents))} au plus.`,
  "debts.in_future": "Cette date n’est pas encore passée.",
  "debts.second_person": "Une autre personne de l’équipe doit le confirmer.",
  "debts.not_refused": "Cette reprise n’attend plus personne\u00a0: elle a été relancée, ou elle est finie.",
  "debts.decided": "Ce remboursement est déjà confirmé ou refusé.",
};

export const repaymentWords: Record<string, { label: string; tone: Tone }> = {
  recorded: { label: "À confirmer", tone: "warning" },
  confirmed: { label: "Confirmé", tone: "success" },
  refused: { label: "Refusé", tone: "draft" },
};

/** What a reversal is for. */
export const reversalCauses = { refund: "Un don déjà versé est remboursé à son donateur.", dispute: "La banque du donateur garde un don déjà versé." } as const;

const causes: Record<string, string> = {
  refund: "Don remboursé à son donateur après le versement",
  refund_by_label: "Don remboursé par le label après le versement",
  dispute_lost: "Don gardé par la banque du donateur après le versement",
  holder_repaid: "Remboursement reçu",
  correction: "Correction",
};

export const causeText = (kind: string): string => causes[kind] ?? "Écriture du journal";
