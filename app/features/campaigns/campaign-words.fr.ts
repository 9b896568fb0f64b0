import { formatDateTime, formatShortDate, daysBetween } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import { campaignStates, type CampaignStatus } from "./campaign";
import { outcome, thresholdCents, type Target } from "./outcome";

const nbsp = "\u00a0";

/** « 1 citoyen », « 90 citoyens » */
export const plural = (count: number, one: string, many: string): string => `${formatCount(count)}${nbsp}${count < 2 ? one : many}`;

/** What the threshold means for a donor, in one sentence. */
export function thresholdWords({ goalCents, thresholdPercent }: Target): string {
  if (thresholdPercent === 0) return "La somme réunie est versée au projet, quel que soit son montant.";
  const sum = formatEuros(thresholdCents(goalCents, thresholdPercent));
  if (thresholdPercent === 100) return `L’argent est versé si l’objectif de ${sum} est atteint. Sinon, chaque don est remboursé en entier.`;
  return `L’argent est versé à partir de ${sum}, soit ${thresholdPercent}${nbsp}% de l’objectif. En dessous, chaque don est remboursé en entier.`;
}

/** Under the gauge. */
export function thresholdLegend({ goalCents, thresholdPercent }: Target): string {
  if (thresholdPercent === 0) return `Pas de seuil${nbsp}: la somme réunie est versée, quel que soit son montant.`;
  return `Seuil de réussite${nbsp}: ${formatEuros(thresholdCents(goalCents, thresholdPercent))}, soit ${thresholdPercent}${nbsp}% de l’objectif.`;
}

export type Staged = Target & {
  status: CampaignStatus;
  launchOn: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  countedCents: number | null;
  countedGifts: number | null;
};

/** A draft may have no goal yet: shown as none. */
export const toStaged = ({ goalCents, thresholdPercent, status, launchOn, startsAt, endsAt, countedCents, countedGifts }: Omit<Staged, "goalCents"> & { goalCents: number | null }): Staged => ({
  goalCents: goalCents ?? 0, thresholdPercent, status, launchOn, startsAt, endsAt, countedCents, countedGifts,
});

/** What tells how a campaign ended. */
export type Ended = Pick<Staged, "status" | "thresholdPercent" | "countedCents" | "countedGifts"> & { goalCents: number | null };

/** How it ended, from the frozen count; null before. */
export function finalOutcome(campaign: Ended): "succeeded" | "failed" | null {
  if (campaign.status === "succeeded" || campaign.status === "failed") return campaign.status;
  if (campaign.status !== "settled" || campaign.countedCents === null) return null;
  return outcome({ countedCents: campaign.countedCents, paidGifts: campaign.countedGifts ?? 0 }, { ...campaign, goalCents: campaign.goalCents ?? 0 });
}

export type StateTag = { tone: (typeof campaignStates)[CampaignStatus]["tone"]; text: string };

/** Every gift has gone back, or is on its way back. */
export const givesBack = (campaign: Ended): boolean => campaign.status === "cancelled" || finalOutcome(campaign) === "failed";

/** State in one tag; a settled campaign keeps the colour of its outcome, and says that the money went back. */
export function stateTag(campaign: Ended): StateTag {
  const { label, tone } = campaignStates[campaign.status];
  return campaign.status === "settled" && finalOutcome(campaign) === "failed" ? { tone: "danger", text: "Remboursée" } : { tone, text: label };
}

/** « Encore 12 jours », « Dernier jour »; days are calendar days in Paris. */
export function timeLeft(endsAt: Date, now: Date): string {
  const days = daysBetween(now, endsAt);
  return days <= 0 ? "Dernier jour" : `Encore ${plural(days, "jour", "jours")}`;
}

/** What a visitor reads on the card and the page. `raisedCents` turns the tag when the goal is reached. */
export function publicTag(campaign: Staged, raisedCents: number, now: Date): StateTag {
  const end = finalOutcome(campaign);
  if (end === "succeeded") return { tone: "success", text: "Réussie" };
  if (end === "failed") return { tone: "danger", text: "Seuil non atteint" };
  if (campaign.status === "approved" && campaign.launchOn) return { tone: "info", text: `Ouvre le ${formatShortDate(campaign.launchOn)}` };
  if (campaign.status !== "live" || !campaign.endsAt) return stateTag(campaign);
  if (raisedCents >= campaign.goalCents) return { tone: "success", text: "Objectif atteint" };
  return { tone: "live", text: timeLeft(campaign.endsAt, now) };
}

/** Between the sum on the page and the goal. */
export function sumWords(campaign: Staged, people: string): string {
  if (!campaign.startsAt) return "pour l’instant, sur un objectif de ";
  return givesBack(campaign) ? "promis, tout est rendu aux donateurs. L’objectif était de " : `donnés par ${people}, sur un objectif de `;
}

/** When it opens, until when one may give, or how it ended. */
export function whenWords(campaign: Staged): string {
  const end = finalOutcome(campaign);
  if (campaign.status === "approved" && campaign.launchOn) return `La campagne ouvre le ${formatShortDate(campaign.launchOn)} à 8${nbsp}h.`;
  if (!campaign.endsAt) return campaign.launchOn ? `Lancement souhaité le ${formatShortDate(campaign.launchOn)}.` : "La date de lancement n’est pas encore choisie.";
  const until = formatDateTime(campaign.endsAt);
  if (campaign.status === "live") return `Fin de la campagne le ${until}.`;
  if (campaign.status === "suspended") return "L’équipe du label a suspendu cette campagne. Elle ne reçoit pas de dons pour l’instant.";
  if (campaign.status === "cancelled") return "Cette campagne est annulée. Chaque don est remboursé en entier.";
  if (campaign.status === "closing") return `Terminée le ${until}. Clôture en cours\u00a0: les derniers paiements se confirment.`;
  return end === "failed" ? `Terminée le ${until}. Le seuil n’a pas été atteint${nbsp}: chaque don est remboursé en entier.` : `Terminée le ${until}.`;
}
