import { formatDateTime, formatShortDate } from "~/lib/dates";
import { finalOutcome, type Staged } from "./campaign-words.fr";
import { promisedPayoutBy } from "./payout-promise";

export type LifeEvent = { title: string; detail?: string; state: "done" | "now" | "next" };
export type Lived = Staged & { decidedAt: Date; settledAt: Date | null; payoutWithinDays: number };

export function campaignEvent({ status, launchOn, startsAt, endsAt }: Lived): LifeEvent {
  if (!startsAt || !endsAt) return { title: "Campagne", detail: launchOn ? `ouvre le ${formatShortDate(launchOn)}` : "bientôt", state: "next" };
  if (status === "suspended") return { title: "Campagne suspendue", detail: "elle ne reçoit pas de dons pour l’instant", state: "now" };
  if (status === "live") return { title: "Campagne en ligne", detail: `jusqu’au ${formatDateTime(endsAt)}`, state: "now" };
  return { title: "Campagne", detail: `du ${formatShortDate(startsAt)} au ${formatShortDate(endsAt)}`, state: status === "closing" ? "now" : "done" };
}

export function moneyEvent(campaign: Lived): LifeEvent {
  const refunded = finalOutcome(campaign) === "failed" || campaign.status === "cancelled";
  if (refunded) return { title: "Dons remboursés", state: campaign.settledAt ? "done" : "now", ...(campaign.settledAt && { detail: `le ${formatShortDate(campaign.settledAt)}` }) };
  if (campaign.settledAt) return { title: "Argent versé au projet", detail: `le ${formatShortDate(campaign.settledAt)}`, state: "done" };
  if (campaign.status === "suspended") return { title: "Versement au projet", detail: "selon la suite donnée à la campagne", state: "next" };
  const detail = campaign.endsAt ? { detail: `au plus tard le ${formatShortDate(promisedPayoutBy(campaign.endsAt, campaign.payoutWithinDays))}` } : {};
  return { title: "Versement au projet", ...detail, state: campaign.status === "succeeded" ? "now" : "next" };
}

/** From the committee's decision to the money, as the public follows it. */
export const projectLife = (campaign: Lived): LifeEvent[] => [
  { title: "Labellisé par le comité", detail: `le ${formatShortDate(campaign.decidedAt)}, quatre critères remplis`, state: "done" },
  campaignEvent(campaign),
  moneyEvent(campaign),
];
