import { formatDateTime } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import type { DeliveriesStage } from "../deliveries";

const nbsp = "\u00a0";

function why(stage: DeliveriesStage, endsAt: Date | null): string {
  if (stage === "never") return "Tous les dons sont rendus à leurs donateurs.";
  if (stage === "open") return "Aucun don n’a demandé de contrepartie.";
  const end = endsAt ? ` Fin de la campagne${nbsp}: ${formatDateTime(endsAt)}.` : "";
  return `La liste s’ouvre quand la campagne a réussi. Avant, un don peut encore être rendu à son donateur.${end}`;
}

/** Why there is nothing to hand over: not yet, or not any more. */
export function NoDeliveries({ stage, endsAt }: { stage: DeliveriesStage; endsAt: Date | null }) {
  return (
    <EmptyState title={stage === "early" ? "Rien à remettre pour l’instant" : "Rien à remettre"}>
      <p>{why(stage, endsAt)}</p>
    </EmptyState>
  );
}
