import { plural } from "~/features/campaigns/campaign-words.fr";
import { formatShortDate } from "~/lib/dates";
import type { OnTheWay, WayKind } from "./on-the-way";

const names: Record<WayKind, [one: string, many: string]> = {
  debit: ["prélèvement", "prélèvements"],
  refund: ["remboursement", "remboursements"],
  reversal: ["reprise au porteur", "reprises au porteur"],
  transfer: ["virement au porteur", "virements au porteur"],
  payout: ["reversement à la banque", "reversements à la banque"],
};

const awaited: Record<WayKind, string> = {
  debit: "Réponse des banques",
  refund: "Quelques jours, selon la banque du donateur",
  reversal: "Nouvel essai automatique",
  transfer: "Dans l’heure",
  payout: "À la banque",
};

export const wayName = ({ kind, count }: Pick<OnTheWay, "kind" | "count">): string => plural(count, ...names[kind]);

export const wayAwaited = ({ kind, by }: { kind: WayKind; by: Date | string | null }): string => (by === null ? awaited[kind] : `${awaited[kind]}, vers le ${formatShortDate(by)}`);
