import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import type { Refusals } from "~/lib/errors";
import type { UpdateAudience, UpdateStatus } from "./update";

export const audienceWords: Record<UpdateAudience, { label: string; description: string }> = {
  public: { label: "Tout le monde", description: "Elle paraît sur la page du projet." },
  donors: { label: "Ceux qui ont donné", description: "Elle se lit depuis la page de leur don, nulle part ailleurs." },
};

export const statusWords: Record<UpdateStatus, { label: string; tone: "draft" | "success" | "danger" }> = {
  draft: { label: "Brouillon", tone: "draft" },
  published: { label: "Publiée", tone: "success" },
  withdrawn: { label: "Retirée par l’équipe", tone: "danger" },
};

/** What the publication mails, said before the button. */
export const mailedWords = (count: number): string => {
  if (count === 0) return "Personne n’a encore demandé à recevoir les actualités par e-mail.";
  return `Elle part aussi par e-mail à ${count === 1 ? "la personne qui l’a demandé" : `${count}\u00a0personnes qui l’ont demandé`}.`;
};

/** « Et 2 actualités pour ceux qui ont donné. » */
export const forDonorsWords = (count: number, alone: boolean): string =>
  `${alone ? "" : "Et "}${count === 1 ? "une actualité est réservée" : `${count}\u00a0actualités sont réservées`} à ceux qui ont donné.`.replace(/^./, (letter) => letter.toUpperCase());

export const updatesRefusals: Refusals = {
  ...accountsRefusals,
  ...campaignsRefusals,
  "updates.not_open": "Les actualités s’écrivent une fois la campagne ouverte, et pas pendant une suspension.",
  "updates.withdrawn": "L’équipe du label a retiré cette actualité\u00a0: elle ne se modifie plus.",
  "updates.published_already": "Cette actualité est déjà publiée.",
  "updates.readers_fixed": "Cette actualité est publiée\u00a0: ses lecteurs ne changent plus.",
  "updates.not_published": "Cette actualité n’est pas publiée.",
  "updates.unsaved": "Un texte tapé n’est pas encore enregistré\u00a0: enregistrez-le ou effacez-le d’abord, puis relisez.",
};
