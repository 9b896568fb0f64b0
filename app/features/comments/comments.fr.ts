import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { addressCodesRefusals } from "~/features/address-codes/address-codes.fr";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import type { Refusals } from "~/lib/errors";
import type { CommentStatus } from "./comment";
import type { CommentNoticeGround, CommentNoticeOutcome } from "./notice";

export const statusWords: Record<CommentStatus, { label: string; tone: "warning" | "success" | "danger" | "neutral"; meaning: string }> = {
  waiting: { label: "En attente", tone: "warning", meaning: "L’équipe du label le lit avant de le publier, le plus souvent dans la journée." },
  published: { label: "Publié", tone: "success", meaning: "Il se lit sur la page du projet." },
  refused: { label: "Pas publié", tone: "danger", meaning: "L’équipe du label ne l’a pas publié." },
  withdrawn: { label: "Retiré", tone: "danger", meaning: "L’équipe du label l’a retiré." },
  taken_back: { label: "Repris", tone: "neutral", meaning: "Vous l’avez repris\u00a0: personne ne le lit plus." },
};

export const groundWords: Record<CommentNoticeGround, string> = {
  hateful: "Il insulte, menace ou méprise",
  privacy: "Il dévoile la vie privée de quelqu’un",
  false: "Il trompe, ou accuse sans preuve",
  unlawful: "Il enfreint une autre loi",
  minors: "Il met des enfants en danger",
  other: "Autre chose",
};

export const outcomeWords: Record<CommentNoticeOutcome, string> = { withdrawn: "Retiré", kept: "Laissé en ligne", taken_back: "Repris par son auteur" };

/** How somebody is called who shows no name. */
export const unnamed = (gave: boolean): string => (gave ? "Un donateur ou une donatrice" : "Une personne");

/** « Depuis ce matin », « depuis 3 jours »: how long it has waited. */
export function waitingWords(days: number): string {
  if (days <= 0) return "depuis moins d’un jour";
  return days === 1 ? "depuis hier" : `depuis ${days}\u00a0jours`;
}

export const commentsRefusals: Refusals = {
  ...accountsRefusals,
  ...addressCodesRefusals,
  ...campaignsRefusals,
  "comments.not_open": "On ne commente pas ce projet en ce moment.",
  "comments.decided": "Ce commentaire a déjà été lu et décidé.",
  "comments.not_published": "Ce commentaire n’est pas en ligne.",
  "comments.ended": "Ce commentaire n’est plus en ligne.",
  "comments.answered": "Vous avez déjà répondu à ce commentaire.",
  "comments.no_answer": "Il n’y a pas de réponse à retirer.",
  "comments.notice_decided": "Ce signalement a déjà été examiné.",
};
