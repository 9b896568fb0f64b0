import { organisationRoleRefusals } from "~/features/accounts/organisation-roles.fr";
import { draftsRefusals } from "~/features/drafts/drafts.fr";
import { filesRefusals } from "~/features/files/files.fr";
import type { Refusals } from "~/lib/errors";
import type { CampaignPart } from "./missing-parts";
import { limits } from "./limits";

const incomplete = (count: number) =>
  count === 1 ? "Il manque une chose à cette campagne." : `Il manque ${count} choses à cette campagne.`;

export const campaignsRefusals: Refusals = {
  "campaign.account_not_ready": "Le compte chez Stripe n’est pas encore complet : terminez d’abord ce que Stripe demande.",
  ...filesRefusals,
  ...draftsRefusals,
  ...organisationRoleRefusals,
  "campaign.wrong_state": ({ status }) => `Cette campagne est maintenant dans l’état «\u00a0${status}\u00a0»\u00a0: cette action n’y est plus possible. Rien n’a changé.`,
  "campaign.not_editable": ({ status }) => `Cette campagne est dans l’état «\u00a0${status}\u00a0»\u00a0: elle ne se modifie plus ici. Appelez l’équipe s’il faut corriger quelque chose.`,
  "campaign.no_label": "Ce projet n’a pas de label en cours de validité. Il faut une décision du comité avant d’ouvrir une campagne.",
  "campaign.already_open": "Ce projet a déjà une campagne en cours. Une seule à la fois par label.",
  "campaign.incomplete": ({ count }) => `${incomplete(Number(count))} La liste est sur cette page, avec le lien vers chaque partie.`,
  "campaign.launch_in_past": "Choisissez aujourd’hui ou une date à venir.",
  "campaign.deadline_passed": "L’échéance de cette campagne est passée\u00a0: elle ne peut plus être remise en ligne.",
  "campaign.label_revoked": "Le label de ce projet est retiré\u00a0: sa campagne ne peut plus être remise en ligne.",
  "campaign.image_missing": "Choisissez une image JPEG, PNG ou WebP, de 10\u00a0Mo au plus.",
  "campaign.stock_below_taken": ({ taken }) => `${taken} exemplaires sont déjà promis à des donateurs. Écrivez ${taken} ou plus.`,
  "campaign.reward_taken": "Des donateurs ont déjà choisi cette contrepartie. Vous pouvez la masquer, pas la supprimer.",
  "campaign.reward_unavailable": "Cette contrepartie vient d’être prise par quelqu’un d’autre. Choisissez-en une autre, rien n’a été débité.",
};

/** What is missing, as a thing to do, and the page (under the campaign's own) where it is done. */
export const partWords: Record<CampaignPart, { toDo: string; page: string }> = {
  title: { toDo: `Donner un titre d’au moins ${limits.title[0]} caractères`, page: "histoire" },
  summary: { toDo: `Résumer le projet en une phrase, ${limits.summary[0]} caractères au moins`, page: "histoire" },
  story: { toDo: `Raconter le projet en ${limits.story[0]} caractères au moins`, page: "histoire" },
  image: { toDo: "Choisir une image", page: "image" },
  image_alt: { toDo: "Décrire l’image pour les personnes qui ne la voient pas", page: "image" },
  goal: { toDo: "Fixer l’objectif", page: "reglages" },
  uses: { toDo: "Dire à quoi sert l’argent, ligne par ligne", page: "budget" },
  uses_total: { toDo: "Mettre le total du budget au même montant que l’objectif, au centime près", page: "budget" },
  threshold: { toDo: "Fixer le seuil de réussite", page: "reglages" },
  duration: { toDo: "Fixer la durée", page: "reglages" },
  launch_on: { toDo: "Choisir le jour du lancement", page: "reglages" },
  account: { toDo: "Compléter le compte qui recevra l’argent", page: "compte" },
  label: { toDo: "Avoir un label en cours de validité\u00a0: appelez l’équipe", page: "" },
  label_at_launch: { toDo: "Choisir un jour de lancement avant la fin du label", page: "reglages" },
};

export const arrangementWords = {
  haut: "La contrepartie est montée d’une place.",
  bas: "La contrepartie est descendue d’une place.",
  masquer: "La contrepartie est masquée. Ceux qui l’ont choisie la recevront.",
  montrer: "La contrepartie est de nouveau proposée.",
  retirer: "La contrepartie est supprimée.",
};
