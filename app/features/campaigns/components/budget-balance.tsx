import { formatEuros } from "~/lib/money";
import { Callout } from "~/ui/callout";
import type { Use } from "../campaigns.server";

/** The saved lines against the goal, to the cent. */
export function BudgetBalance({ uses, goalCents }: { uses: Use[]; goalCents: number | null }) {
  const total = uses.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (goalCents === null) return <Callout>Total du budget : {formatEuros(total)}. Fixez l’objectif dans les réglages.</Callout>;
  const gap = goalCents - total;
  if (gap === 0) return <Callout tone="success">Total : {formatEuros(total)}, égal à l’objectif.</Callout>;
  const words = gap > 0 ? `Il manque ${formatEuros(gap)}` : `Il y a ${formatEuros(-gap)} de trop`;
  return (
    <Callout tone="warning">
      Total : {formatEuros(total)}, pour un objectif de {formatEuros(goalCents)}. {words}.
    </Callout>
  );
}
