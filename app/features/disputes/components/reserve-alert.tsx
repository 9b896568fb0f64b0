import { formatEurosExact } from "~/lib/money";
import { Callout } from "~/ui/callout";

/** A bank and Stripe take without asking: the reserve may stand below zero, and somebody must know. */
export function ReserveAlert({ reserveCents }: { reserveCents: number }) {
  if (reserveCents >= 0) return null;
  return (
    <Callout tone="danger" title={`La réserve du label est à découvert de ${formatEurosExact(0 - reserveCents)}`}>
      <p>Les banques et Stripe se servent sans demander. Alimentez la réserve depuis Stripe : sans elle, les remboursements attendent.</p>
    </Callout>
  );
}
