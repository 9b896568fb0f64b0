import type { CampaignStatus } from "~/features/campaigns/campaign";
import { formatEuros } from "~/lib/money";
import { kindDone } from "./offline-gifts.fr";
import type { OfflineKind, OfflineStatus } from "./offline-gift";

type Facts = { status: OfflineStatus; kind: OfflineKind; amountCents: number; organisationName: string; campaignStatus: CampaignStatus; thresholdPercent: number };
export type OfflineWords = { title: string; text: string; tone: "info" | "success" | "warning" };

const over: readonly CampaignStatus[] = ["failed", "cancelled"];
const won: readonly CampaignStatus[] = ["succeeded", "settled"];

function confirmed({ kind, amountCents, organisationName, campaignStatus, thresholdPercent }: Facts): OfflineWords {
  const gift = `Votre don de ${formatEuros(amountCents)} ${kindDone[kind]}`;
  if (over.includes(campaignStatus)) return { tone: "warning", title: "Votre don va vous être rendu.", text: `La campagne n’a pas abouti. ${organisationName}, qui détient votre don, vous le rend, et le label vérifie que c’est fait.` };
  if (won.includes(campaignStatus)) return { tone: "success", title: "Merci, le projet se fait.", text: `La campagne a réussi. ${gift} est acquis à ${organisationName}.` };
  const failure = thresholdPercent === 0 ? "Si la campagne était annulée" : "Si la campagne n’atteint pas son seuil";
  return { tone: "success", title: "Merci, votre brique est posée.", text: `${gift} est confirmé et compte dans la campagne. ${organisationName} le détient déjà. ${failure}, ${organisationName} vous le rend.` };
}

/** What a donor's page says first, in every state: who holds the money, and what happens to it. */
export function offlineWords(gift: Facts): OfflineWords {
  const { status, organisationName } = gift;
  if (status === "confirmed") return confirmed(gift);
  if (status === "returned") return { tone: "info", title: "Votre don est rendu.", text: `${organisationName} nous a montré qu’il vous l’a rendu. Vous ne l’avez pas\u00a0? Écrivez-nous.` };
  if (status === "declared") return { tone: "info", title: "Votre don est noté.", text: "L’équipe du label doit encore le confirmer. Il comptera ensuite." };
  return { tone: "info", title: "Ce don n’est pas compté.", text: `Il n’a pas été retenu, ou il l’avait été par erreur. Une question\u00a0? Demandez à ${organisationName}, ou écrivez-nous.` };
}
